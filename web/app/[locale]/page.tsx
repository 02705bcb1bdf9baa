import { getTranslations } from 'next-intl/server'
import { ActionDays } from '#web/features/actions/components/action-days.tsx'
import { PostcodeSearch } from '#web/features/actions/components/postcode-search.tsx'
import { loadActions } from '#web/features/actions/load-actions.ts'
import { Participation } from '#web/features/figures/components/participation.tsx'
import { loadFigures } from '#web/features/figures/load-figures.ts'
import { CurrentPriorities } from '#web/features/priorities/components/current-priorities.tsx'
import { loadPriorities } from '#web/features/priorities/load-priorities.ts'
import { page, titled } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Start.title'))

const shown = 7

export default page(async () => {
  const [t, actions, priorities, figures] = await Promise.all([
    getTranslations('Start'),
    loadActions({}),
    loadPriorities(),
    loadFigures(),
  ])
  return (
    <Frame
      isThreaded
      aside={
        <>
          <CurrentPriorities priorities={priorities.items} />
          <div className="mt-12">
            <Participation figures={figures} />
          </div>
        </>
      }
    >
      <Knot state="none" className="pt-6 pb-10 lg:pt-10">
        <h1>{t('question')}</h1>
        <p className="prose mt-4 text-lg">{t('welcome')}</p>
        <PostcodeSearch />
      </Knot>
      <Knot state="none" className="pb-4">
        <h2>{t('next')}</h2>
      </Knot>
      <ActionDays actions={actions.items.slice(0, shown)} />
      <Knot isLast className="[--knot-top:1.1rem]">
        <Link href="/actions" className="button button-quiet">
          {actions.items.length === 0 ? t('none') : t('all')}
        </Link>
      </Knot>
    </Frame>
  )
})
