import { useLocale, useTranslations } from 'next-intl'
import { feelings, type Feeling, type Sense } from '#shared/proposals/comment.ts'
import type { Proposal } from '#shared/proposals/proposal.ts'
import { dayOf, timeAt, writtenDay } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { submitSense } from '../submit-vote.ts'

const colours: Record<Feeling, string> = {
  looks_good: 'fill-red',
  unsure: 'fill-ochre',
  concerned: 'fill-sea',
}

type Props = {
  proposal: Proposal
  senses: readonly Sense[]
  /** What the reader said already; only those who sit in a council are asked. */
  own: Sense | undefined
  isAsked: boolean
  isOpen: boolean
}

/** How the councils see the text before they decide: three bars, the reasons, and three buttons for who is asked. */
export function SenseCheck({ proposal: { proposalId, sense }, senses, own, isAsked, isOpen }: Props) {
  const t = useTranslations('SenseCheck')
  const form = useTranslations('Form')
  const locale = useLocale()
  if (!sense) return null
  const most = Math.max(1, ...feelings.map((feeling) => sense[feeling]))
  const reasons = senses.filter(({ check, reason }) => check === sense.check && reason)
  return (
    <section id="sense" aria-labelledby="sense-title" className="mt-8">
      <h2 id="sense-title">{t('title')}</h2>
      <p className="text-quiet">
        {t(isOpen ? 'until' : 'over', {
          day: writtenDay(locale, dayOf(sense.closesAt)),
          time: timeAt(locale, sense.closesAt),
        })}
      </p>
      <dl className="mt-3 max-w-[30rem]">
        {feelings.map((feeling) => (
          <div key={feeling} className="mt-1 grid grid-cols-[9rem_1fr] items-center gap-3">
            <dt>{t(`feeling.${feeling}`)}</dt>
            <dd>
              <svg width="100%" height="26" className="block overflow-visible">
                <rect
                  y="3"
                  height="20"
                  width={`${(sense[feeling] / most) * 82}%`}
                  className={colours[feeling]}
                />
                <text x={`${(sense[feeling] / most) * 82}%`} dx="7" y="19" className="fill-ink font-bold">
                  {sense[feeling]}
                </text>
              </svg>
            </dd>
          </div>
        ))}
      </dl>
      {reasons.length > 0 && (
        <details className="mt-2">
          <summary className="tapped gap-3 font-semibold">
            <span aria-hidden className="opener" />
            {t('reasons', { count: reasons.length })}
          </summary>
          {reasons.map(({ by, feeling, reason }) => (
            <p key={by.personId} className="mt-2">
              <strong>{by.name}</strong>, {t(`feeling.${feeling}`)}: {reason}
            </p>
          ))}
        </details>
      )}
      {isAsked && isOpen && (
        <Form
          name="sense"
          submit={submitSense}
          hidden={{ proposalId }}
          labels={{ reason: t('reason') }}
          summary={form('summary')}
          className="mt-3 max-w-[36rem]"
        >
          <TextArea name="reason" rows={2} maxLength={600} defaultValue={own?.reason} />
          <div className="mt-3 grid gap-3 sm:grid-cols-3">
            {feelings.map((feeling) => (
              <button
                key={feeling}
                type="submit"
                name="feeling"
                value={feeling}
                aria-pressed={own?.feeling === feeling}
                className={`button flex-col ${own?.feeling === feeling ? '' : 'button-quiet'}`}
              >
                {t(`feeling.${feeling}`)}
                <span className="text-sm font-normal">{t(`means.${feeling}`)}</span>
              </button>
            ))}
          </div>
        </Form>
      )}
    </section>
  )
}
