import { getTranslations } from 'next-intl/server'
import { WhenAndWhere } from '#web/features/actions/components/when-and-where.tsx'
import { loadAction } from '#web/features/actions/load-action.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

type Props = PageProps<'actionId'>

const listed = (value: string | string[] | undefined) => single(value)?.split(' ') ?? []

export const generateMetadata = titled(
  async (t, { searchParams }: Props) =>
    t(`NextSteps.${single((await searchParams)['next']) === 'wait_for_call' ? 'call' : 'mail'}.title`),
  { robots: 'noindex' },
)

/** After signing up: what happened, what to do now, what comes then. */
export default page(async ({ params, searchParams }: Props) => {
  const [t, action, sent] = await Promise.all([
    getTranslations('NextSteps'),
    params.then(({ actionId }) => loadAction(actionId)),
    searchParams,
  ])
  const way = single(sent['next']) === 'wait_for_call' ? 'call' : 'mail'
  const [wished, full] = [listed(sent['shifts']), listed(sent['full'])]
  const shifts = action.shifts.filter(({ shiftId }) => wished.includes(shiftId))
  const isInLine = shifts.length > 0 && shifts.every(({ shiftId }) => full.includes(shiftId))
  return (
    <Frame isThreaded>
      <Knot state="none" className="pt-6 pb-8 lg:pt-8">
        <h1>{t(`${way}.title`)}</h1>
      </Knot>
      <ol className="max-w-[38rem] text-lg">
        <Knot as="li" state="tied" className="pb-8 [--knot-top:0.35em]">
          <h2 className="text-xl">{t(isInLine ? 'line' : 'held')}</h2>
          <p className="mt-1">{t(isInLine ? 'lineText' : full.length > 0 ? 'bothText' : 'heldText')}</p>
        </Knot>
        <Knot as="li" state="here" className="pb-8 [--knot-top:0.15em]">
          <h2 className="text-xl">{t(`${way}.now`)}</h2>
          <p className="mt-1">{t(`${way}.text`)}</p>
          <p className="mt-2 text-base text-quiet">
            {t(`${way}.wrong`)} <Link href={`/actions/${action.actionId}#sign-up`}>{t('again')}</Link>
          </p>
        </Knot>
        <Knot as="li" isLast className="[--knot-top:0.35em]">
          <h2 className="text-xl">{t(isInLine ? 'comeFromLine' : 'come')}</h2>
          {(shifts.length > 0 ? shifts : [action]).map((shift) => (
            <WhenAndWhere key={shift.startsAt + shift.endsAt} action={action} shift={shift} />
          ))}
        </Knot>
      </ol>
    </Frame>
  )
})
