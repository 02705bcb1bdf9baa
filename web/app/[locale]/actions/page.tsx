import { getTranslations } from 'next-intl/server'
import { ActionType } from '#shared/actions/action.ts'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { Postcode } from '#shared/chapters/chapter.ts'
import * as z from 'zod'
import { ActionDays } from '#web/features/actions/components/action-days.tsx'
import { ActionSearchForm, type SearchGiven } from '#web/features/actions/components/action-search.tsx'
import { More } from '#web/features/actions/components/more.tsx'
import { loadActions } from '#web/features/actions/load-actions.ts'
import { ChaptersNear } from '#web/features/chapters/components/chapters-near.tsx'
import { loadChaptersNear } from '#web/features/chapters/load-chapters.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Actions.title'))

const day = z.iso.date()

export default page(async ({ searchParams }: PageProps) => {
  const [t, sent] = await Promise.all([getTranslations('Actions'), searchParams])
  const given: SearchGiven = {}
  for (const name of ['postcode', 'type', 'from', 'to', 'campaignId'] as const) {
    const value = single(sent[name])
    if (value !== undefined) given[name] = value
  }
  const errors: typeof given = {}
  if (given.postcode && !Postcode.safeParse(given.postcode).success) errors.postcode = t('wrongPostcode')
  if (given.type && !ActionType.safeParse(given.type).success) errors.type = t('wrongType')
  if (given.from && !day.safeParse(given.from).success) errors.from = t('wrongDate')
  if (given.to && !day.safeParse(given.to).success) errors.to = t('wrongDate')
  else if (given.from && given.to && given.to < given.from) errors.to = t('endsBeforeStart')

  const isWrong = Object.keys(errors).length > 0
  const [found, near, campaign] = await Promise.all([
    isWrong
      ? undefined
      : loadActions({ ...given, cursor: single(sent['cursor']) } as Parameters<typeof loadActions>[0]),
    given.postcode && !errors.postcode ? loadChaptersNear(given.postcode) : undefined,
  ])
  return (
    <Frame
      isThreaded
      aside={
        <>
          <h2 className="sr-only">{t('search')}</h2>
          <ActionSearchForm given={given} errors={errors} today={dayInBerlin(new Date())} />
        </>
      }
    >
      <Knot state="here" className="pt-6 pb-8 [--knot-top:1.95rem] lg:pt-8 lg:[--knot-top:2.9rem]">
        <h1>{given.postcode && !errors.postcode ? t('near', { postcode: given.postcode }) : t('title')}</h1>
        {near && <ChaptersNear near={near} />}
        {isWrong && <p className="prose mt-4 font-semibold">{t('mend')}</p>}
      </Knot>
      {found && <ActionDays actions={found.items} level="h2" />}
      <Knot isLast className="[--knot-top:1.1rem]">
        {found?.items.length === 0 && (
          <div className="prose pb-4">
            <p className="text-lg font-bold">{t('none')}</p>
            <p>{t('noneNext')}</p>
          </div>
        )}
        {found?.next ? (
          <More path="/actions" query={{ ...given, cursor: found.next }} />
        ) : (
          <Link
            href={Object.keys(given).length > 0 ? '/actions' : '/chapters'}
            className="button button-quiet"
          >
            {Object.keys(given).length > 0 ? t('everywhere') : t('toChapters')}
          </Link>
        )}
      </Knot>
    </Frame>
  )
})
