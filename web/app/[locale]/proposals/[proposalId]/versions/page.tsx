import { getLocale, getTranslations } from 'next-intl/server'
import { loadProposal, loadText } from '#web/features/proposals/load-proposals.ts'
import { TextChanges } from '#web/features/proposals/components/text-changes.tsx'
import { dayOf, timeAt, writtenDate } from '#web/lib/dates.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Frame } from '#web/ui/frame.tsx'
import { Knot } from '#web/ui/knot.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('Versions.title'), { robots: 'noindex' })

const within = (given: string | undefined, last: number, otherwise: number) => {
  const version = Number(given)
  return Number.isInteger(version) && version >= 1 && version <= last ? version : otherwise
}

export default page(async ({ params, searchParams }: PageProps<'proposalId'>) => {
  const [t, locale, { token }, { proposalId }, sent] = await Promise.all([
    getTranslations('Versions'),
    getLocale(),
    requireMe(),
    params,
    searchParams,
  ])
  const { proposal } = await loadProposal(token, proposalId)
  const last = proposal.textVersion
  const to = within(single(sent['to']), last, last)
  const from = within(single(sent['from']), last, Math.max(1, to - 1))
  const [before, after] = await Promise.all([
    loadText(token, proposalId, from),
    loadText(token, proposalId, to),
  ])
  const all = Array.from({ length: last }, (_, n) => n + 1)
  return (
    <Frame isThreaded>
      <Knot state="here" className="pt-6 pb-8 lg:pt-8 lg:[--knot-top:4.4rem]">
        <p className="font-semibold text-quiet">
          <Link href={`/proposals/${proposalId}`}>{proposal.title}</Link>
        </p>
        <h1>{t('title')}</h1>
        <form
          method="get"
          action={localePath(locale, `/proposals/${proposalId}/versions`)}
          className="mt-5 flex flex-wrap items-end gap-3"
        >
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="font-semibold">
              {t(end)}
              <select name={end} defaultValue={end === 'from' ? from : to} className="input mt-1 block">
                {all.map((version) => (
                  <option key={version} value={version}>
                    {t('one', { version })}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <button type="submit" className="button button-quiet">
            {t('compare')}
          </button>
        </form>
        <p className="mt-4 text-quiet">
          {t(after.amendmentId ? 'byAmendment' : 'by', {
            version: to,
            name: after.writtenBy.name,
            on: writtenDate(locale, dayOf(after.writtenAt)),
            at: timeAt(locale, after.writtenAt),
          })}
        </p>
      </Knot>
      <Knot isLast state="tied" className="[--knot-top:0.5rem]">
        <TextChanges before={before} after={after} />
      </Knot>
    </Frame>
  )
})
