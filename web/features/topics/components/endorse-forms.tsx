import { useTranslations } from 'next-intl'
import { isLive, type WholeTopic } from '#shared/topics/topic.ts'
import { Form } from '#web/ui/form/form.tsx'
import { Mark } from '#web/ui/mark.tsx'
import { submitEndorsement } from '../submit-topic.ts'

type Props = {
  whole: WholeTopic
  /** Chapters the reader coordinates. */
  own: readonly { chapterId: string; name: string }[]
}

/** One button as a person and one for each own chapter; what was given can be taken back while the topic is open. */
export function EndorseForms({ whole: { topic, chapters, endorsed }, own }: Props) {
  const t = useTranslations('Endorse')
  if (!isLive(topic)) return null
  const given = new Set<string>(chapters.map(({ chapterId }) => chapterId))
  return (
    <div className="mt-5 grid gap-4">
      {own.map(({ chapterId, name }) => (
        <Endorsing
          key={chapterId}
          name={`endorse-${chapterId}`}
          hidden={{ topicId: topic.topicId, chapterId }}
          isGiven={given.has(chapterId)}
          mayWithdraw={topic.state === 'open'}
          give={t('forChapter', { chapter: name })}
          thanks={t('chapterEndorses', { chapter: name })}
        />
      ))}
      <Endorsing
        name="endorse"
        hidden={{ topicId: topic.topicId }}
        isGiven={endorsed}
        mayWithdraw={topic.state === 'open'}
        give={t('asPerson')}
        thanks={t('youEndorse')}
        isQuiet={own.length > 0}
      />
    </div>
  )
}

type EndorsingProps = {
  name: string
  hidden: Record<string, string>
  isGiven: boolean
  mayWithdraw: boolean
  give: string
  thanks: string
  isQuiet?: boolean
}

function Endorsing({ name, hidden, isGiven, mayWithdraw, give, thanks, isQuiet = false }: EndorsingProps) {
  const t = useTranslations('Endorse')
  const form = useTranslations('Form')
  return (
    <Form
      name={name}
      submit={submitEndorsement}
      hidden={{ ...hidden, do: isGiven ? 'take' : 'give' }}
      summary={form('summary')}
      className="flex flex-wrap items-center gap-x-4 gap-y-1"
    >
      {isGiven ? (
        <>
          <p className="font-semibold">
            <Mark shape="yes" />
            {thanks}
          </p>
          {mayWithdraw && (
            <button type="submit" className="tapped underline decoration-red decoration-2">
              {t('withdraw')}
            </button>
          )}
        </>
      ) : (
        <button type="submit" className={`button ${isQuiet ? 'button-quiet' : ''}`}>
          {give}
        </button>
      )}
    </Form>
  )
}
