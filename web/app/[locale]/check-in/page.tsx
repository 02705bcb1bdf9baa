import { getTranslations } from 'next-intl/server'
import { ApiRefusal } from '#shared/http/client.ts'
import { CheckInScript } from '#web/features/check-in/components/check-in-script.tsx'
import { DoorList } from '#web/features/check-in/components/door-list.tsx'
import { DoorProblem } from '#web/features/check-in/components/door-problem.tsx'
import { loadCheckIn } from '#web/features/check-in/load-check-in.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'

export const generateMetadata = titled(async (t) => t('CheckIn.title'), { robots: 'noindex' })

const problems = { link_invalid: 'invalid', link_expired: 'expired', not_open_yet: 'early' } as const
const problemOf = (error: unknown) => {
  const kind = error instanceof ApiRefusal && problems[error.code as keyof typeof problems]
  if (!kind) throw error
  return kind
}

/**
 * The page at the door. It works as a list of plain forms. Without a link in its address it is the same page empty:
 * that is what a device keeps to open without a network, and fills from what it remembers.
 */
export default page(async ({ searchParams }: PageProps) => {
  const t = await getTranslations('CheckIn')
  const given = await searchParams
  const token = single(given['token'])
  const list = token ? await loadCheckIn(token).catch(problemOf) : undefined
  if (typeof list === 'string') return <DoorProblem kind={list} />
  return (
    <Frame>
      <div id="check-in" className="max-w-[40rem]">
        <h1 data-title="">{list?.title ?? t('title')}</h1>
        <p data-chapter="" className="mt-2 text-quiet empty:hidden">
          {list?.chapterName}
        </p>
        {!list && <p data-none-open="">{t('noneOpen')}</p>}
        <DoorList
          token={token ?? ''}
          list={list}
          wanted={single(given['name']) ?? ''}
          wasEntered={given['entered'] !== undefined}
        />
      </div>
      <CheckInScript />
    </Frame>
  )
})
