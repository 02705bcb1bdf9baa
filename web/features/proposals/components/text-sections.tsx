import { useTranslations } from 'next-intl'
import type { Amendment } from '#shared/proposals/amendment.ts'
import type { Comment } from '#shared/proposals/comment.ts'
import type { TextVersion } from '#shared/proposals/text.ts'
import { Link } from '#web/ui/link.tsx'
import { Prose } from '#web/ui/prose.tsx'

type Props = {
  text: TextVersion
  amendments: readonly Amendment[]
  comments: readonly Comment[]
  mayAmend: boolean
}

/** The numbered sections, each with what is open about it. */
export function TextSections({ text: { proposalId, sections }, amendments, comments, mayAmend }: Props) {
  const t = useTranslations('Proposal')
  return sections.map(({ sectionId, heading, text }, place) => {
    const changes = amendments.filter((one) => one.sectionId === sectionId && one.state === 'open').length
    const concerns = comments.filter(
      (one) => one.sectionId === sectionId && one.kind === 'concern' && one.state !== 'resolved',
    ).length
    return (
      <section key={sectionId} id={sectionId} aria-labelledby={`${sectionId}-heading`} className="mt-7">
        <h2 id={`${sectionId}-heading`} className="text-[1.25rem]">
          <span className="tabular-nums">{place + 1}.</span> {heading}
        </h2>
        <Prose text={text} className="mt-2" />
        {(changes > 0 || concerns > 0) && (
          <p className="mt-2 text-[0.94rem] font-semibold">
            <a href={`#about-${sectionId}`}>{t('openHere', { changes, concerns })}</a>
          </p>
        )}
        {mayAmend && (
          <p className="mt-1 text-[0.94rem]">
            <Link href={`/proposals/${proposalId}/amend?section=${sectionId}`} className="tapped underline">
              {t('amendThis')}
            </Link>
          </p>
        )}
      </section>
    )
  })
}
