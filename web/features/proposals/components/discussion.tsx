import { useTranslations } from 'next-intl'
import type { PersonId } from '#shared/identity/actor.ts'
import type { Amendment } from '#shared/proposals/amendment.ts'
import type { Comment } from '#shared/proposals/comment.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import type { TextVersion } from '#shared/proposals/text.ts'
import { AmendmentItem } from './amendment-item.tsx'
import { CommentItem } from './comment-item.tsx'

type Props = {
  proposal: Proposal
  text: TextVersion
  amendments: readonly Amendment[]
  comments: readonly Comment[]
  reader: PersonId
  isSponsor: boolean
  isInWork: boolean
}

/** What was said, section by section and then on the whole; what is still open stands before what is dealt with. */
export function Discussion({ proposal, text, amendments, comments, reader, isSponsor, isInWork }: Props) {
  const t = useTranslations('Discussion')
  const isDone = ({ state }: Comment | Amendment) =>
    state === 'resolved' || state === 'adopted' || state === 'rejected' ? 1 : 0
  const here = [...text.sections.map(({ sectionId }) => sectionId), undefined]
  const known = new Set(here)
  return (
    <section aria-labelledby="discussion">
      <h2 id="discussion">{t('title')}</h2>
      {amendments.length + comments.length === 0 && <p className="mt-2 text-quiet">{t('nothing')}</p>}
      {here.map((sectionId, place) => {
        const isOf = (one: { sectionId?: string | undefined }) =>
          sectionId === undefined ? !one.sectionId || !known.has(one.sectionId) : one.sectionId === sectionId
        const changes = amendments
          .filter(isOf)
          .toSorted((a, b) => isDone(a) - isDone(b) || a.at.localeCompare(b.at))
        const said = comments
          .filter(isOf)
          .toSorted((a, b) => isDone(a) - isDone(b) || a.at.localeCompare(b.at))
        if (changes.length + said.length === 0) return null
        return (
          <div key={sectionId ?? 'whole'} id={sectionId && `about-${sectionId}`} className="mt-5">
            <h3>
              {sectionId
                ? t('about', { number: place + 1, heading: text.sections[place]!.heading })
                : t('aboutAll')}
            </h3>
            {changes.map((amendment) => (
              <AmendmentItem
                key={amendment.amendmentId}
                amendment={amendment}
                text={text}
                proposal={proposal}
                mayAnswer={isSponsor && isInWork}
              />
            ))}
            {said.map((comment) => (
              <CommentItem
                key={comment.commentId}
                comment={comment}
                mayAnswer={isSponsor}
                mayResolve={
                  comment.kind !== 'support' &&
                  (comment.by.personId === reader || (isSponsor && comment.state === 'answered'))
                }
              />
            ))}
          </div>
        )
      })}
    </section>
  )
}
