import { useTranslations } from 'next-intl'
import { RequestKey } from '#web/features/sign-ups/components/request-key.tsx'
import type { AgendaPoint } from '#shared/sessions/order.ts'
import { Form } from '#web/ui/form/form.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitOrder, submitPoint } from '../submit-session.ts'

type Props = { sessionId: string; points: readonly AgendaPoint[] }

/** For whoever keeps the session: order, lengths, and points of its own. Each button sends the whole order. */
export function AgendaForms({ sessionId, points }: Props) {
  const t = useTranslations('AgendaForms')
  const form = useTranslations('Form')
  return (
    <div className="no-print mt-6">
      {points.length > 0 && (
        <div className="border-t border-hair">
          <Form
            opener={t('arrange')}
            name="order"
            submit={submitOrder}
            hidden={{ sessionId }}
            labels={Object.fromEntries(
              points.map(({ matterId, title }) => [`minutes.${matterId}`, t('minutesOf', { title })]),
            )}
            summary={form('summary')}
          >
            <ol>
              {points.map((point, n) => (
                <li key={point.matterId} className="border-t border-hair py-3">
                  <TextField
                    name={`minutes.${point.matterId}`}
                    type="number"
                    min={1}
                    max={480}
                    defaultValue={point.minutes}
                  />
                  <div className="mt-2 flex flex-wrap gap-2">
                    {n > 0 && (
                      <button
                        type="submit"
                        name="do"
                        value={`up ${point.matterId}`}
                        className="button button-quiet"
                      >
                        {t('up')}
                        <span className="sr-only">: {point.title}</span>
                      </button>
                    )}
                    {n < points.length - 1 && (
                      <button
                        type="submit"
                        name="do"
                        value={`down ${point.matterId}`}
                        className="button button-quiet"
                      >
                        {t('down')}
                        <span className="sr-only">: {point.title}</span>
                      </button>
                    )}
                    {point.kind === 'free' && (
                      <button
                        type="submit"
                        name="do"
                        value={`drop ${point.matterId}`}
                        className="button button-quiet"
                      >
                        {t('drop')}
                        <span className="sr-only">: {point.title}</span>
                      </button>
                    )}
                  </div>
                </li>
              ))}
            </ol>
            <button type="submit" name="do" value="save" className="button mb-4">
              {t('save')}
            </button>
          </Form>
        </div>
      )}
      <div className="border-y border-hair">
        <Form
          opener={t('add')}
          name="point"
          submit={submitPoint}
          hidden={{ sessionId }}
          labels={{ title: t('title'), minutes: t('minutes') }}
          summary={form('summary')}
          className="grid gap-4 pb-4 sm:grid-cols-[1fr_8rem]"
        >
          <RequestKey fresh={crypto.randomUUID()} />
          <TextField name="title" maxLength={120} required autoComplete="off" />
          <TextField name="minutes" type="number" min={1} max={480} defaultValue={10} />
          <button type="submit" className="button sm:justify-self-start">
            {t('add')}
          </button>
        </Form>
      </div>
    </div>
  )
}
