import { getTranslations } from 'next-intl/server'
import { WhenAndWhere } from '#web/features/actions/components/when-and-where.tsx'
import { loadAction } from '#web/features/actions/load-action.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

type Props = PageProps<'actionId'>

export const generateMetadata = titled(async (t) => t('NextSteps.title'), { robots: 'noindex' })

/** After signing up: what happened, what to do now, what comes then. */
export default page(async ({ params, searchParams }: Props) => {
  const [t, action, sent] = await Promise.all([
    getTranslations('NextSteps'),
    params.then(({ actionId }) => loadAction(actionId)),
    searchParams,
  ])
  const shift = action.shifts.find(({ shiftId }) => shiftId === single(sent['shift'])) ?? action
  return (
    <Frame isThreaded>
      <Knot state="none" className="pt-6 pb-8 lg:pt-8">
        <h1>{t('title')}</h1>
      </Knot>
      <ol className="max-w-[38rem] text-lg">
        <Knot as="li" state="tied" className="pb-8 [--knot-top:0.35em]">
          <h2 className="text-xl">{t('held')}</h2>
          <p className="mt-1">{t('heldText')}</p>
        </Knot>
        <Knot as="li" state="here" className="pb-8 [--knot-top:0.15em]">
          <h2 className="text-xl">{t('confirm')}</h2>
          <p className="mt-1">{t('confirmText')}</p>
          <p className="mt-2 text-base text-quiet">
            {t('noMail')} <Link href={`/actions/${action.actionId}#sign-up`}>{t('again')}</Link>
          </p>
        </Knot>
        <Knot as="li" isLast className="[--knot-top:0.35em]">
          <h2 className="text-xl">{t('come')}</h2>
          <WhenAndWhere action={action} shift={shift} />
        </Knot>
      </ol>
    </Frame>
  )
})
