import { useLocale, useTranslations } from 'next-intl'
import type { Comment } from '#shared/proposals/comment.ts'
import { dayOf, writtenDate } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { submitCommentAnswer } from '../submit-comment.ts'

type Props = { comment: Comment; mayAnswer: boolean; mayResolve: boolean }

const edges = { question: 'border-ochre', concern: 'border-red', support: 'border-sea' }

/** What somebody said, what was answered, and what can be done about it. */
export function CommentItem({ comment, mayAnswer, mayResolve }: Props) {
  const t = useTranslations('Discussion')
  const form = useTranslations('Form')
  const locale = useLocale()
  const { commentId, proposalId, kind, text, by, at, state, answer } = comment
  const hidden = { proposalId, commentId }
  return (
    <article id={commentId} className={`mt-3 border-l-[3px] pl-4 ${edges[kind]}`}>
      <p className="text-[0.94rem] text-quiet">
        <strong className="text-ink">{t(`kind.${kind}`)}</strong>
        {state === 'resolved' && <> ({t('resolved')})</>} · {by.name}, {writtenDate(locale, dayOf(at))}
      </p>
      <p className="whitespace-pre-line">{text}</p>
      {answer && (
        <p className="mt-1 whitespace-pre-line">
          <strong>{t('answered', { name: answer.by })}</strong> {answer.text}
        </p>
      )}
      {mayAnswer && state === 'open' && kind !== 'support' && (
        <div className="mt-1">
          <Form
            opener={t('answer')}
            name={`answer-${commentId}`}
            submit={submitCommentAnswer}
            hidden={{ ...hidden, step: 'answer' }}
            labels={{ text: t('yourAnswer') }}
            summary={form('summary')}
          >
            <TextArea name="text" rows={3} maxLength={1000} required />
            <button type="submit" className="button mt-3">
              {t('answer')}
            </button>
          </Form>
        </div>
      )}
      {mayResolve && state !== 'resolved' && (
        <Form
          name={`resolve-${commentId}`}
          submit={submitCommentAnswer}
          hidden={{ ...hidden, step: 'resolve' }}
          summary={form('summary')}
        >
          <button type="submit" className="tapped font-semibold underline">
            {t('resolve')}
          </button>
        </Form>
      )}
    </article>
  )
}
