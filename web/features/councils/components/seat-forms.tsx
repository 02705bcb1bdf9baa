import { useTranslations } from 'next-intl'
import { kindsOf } from '#shared/councils/term.ts'
import { councilIds, type Seat } from '#shared/councils/council.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import {
  submitAppointment,
  submitDeputy,
  submitReplacement,
  submitResignation,
  submitTerm,
} from '../submit-seat.ts'

// Whoever copies an id takes a blank along.
const id = { autoComplete: 'off', spellCheck: false, maxLength: 40 } as const

/** The day is the first one of whoever comes. */
function useLabels() {
  const t = useTranslations('SeatForms')
  return {
    t,
    summary: useTranslations('Form')('summary'),
    labels: {
      personId: t('personId'),
      deputyId: t('deputyId'),
      from: t('from'),
      on: t('on'),
      to: t('to'),
      chapterId: t('chapterId'),
    },
  }
}

export type Appointing = {
  councilId: string
  kind: string
  personId: string
  today: string
  /** Chapters a seat of this kind may speak for. */
  chapters: readonly { chapterId: string; name: string }[]
}

/** The last step of appointing: the person is known by name. */
export function AppointmentForm({ councilId, kind, personId, today, chapters }: Appointing) {
  const { t, summary, labels } = useLabels()
  return (
    <Form
      name="appoint"
      submit={submitAppointment}
      hidden={{ councilId, kind, personId }}
      labels={labels}
      summary={summary}
      className="mt-5 grid max-w-[30rem] gap-5"
    >
      {chapters.length > 0 && (
        <SelectField
          name="chapterId"
          options={chapters.map(({ chapterId, name }) => ({ value: chapterId, label: name }))}
        />
      )}
      <TextField name="from" type="date" min={today} defaultValue={today} required />
      <TextField name="deputyId" hint={t('idHint')} {...id} />
      <CheckField name="isChair">{t('isChair')}</CheckField>
      <button type="submit" className="button sm:justify-self-start">
        {t('appoint')}
      </button>
    </Form>
  )
}

/** What the federal office does with a seat, and what its holder does. */
export function SeatForms({
  seatId,
  seat,
  isOffice,
  today,
}: {
  seatId: string
  /** Who sits there; nobody when it is vacant. */
  seat?: Seat | undefined
  isOffice: boolean
  today: string
}) {
  const { t, summary, labels } = useLabels()
  const hidden = { seatId }
  const common = { hidden, labels, summary, className: 'mt-3 grid max-w-[30rem] gap-4' }
  return (
    <div className="grid gap-10">
      {isOffice && (
        <section aria-labelledby="replace">
          <h2 id="replace">{t(seat ? 'replace' : 'fill')}</h2>
          <Form name="replace" submit={submitReplacement} {...common}>
            <TextField name="personId" required hint={t('idHint')} {...id} />
            <TextField name="from" type="date" min={today} defaultValue={today} required />
            <TextField name="deputyId" hint={t('deputyHint')} {...id} />
            <button type="submit" className="button sm:justify-self-start">
              {t(seat ? 'replace' : 'fill')}
            </button>
          </Form>
        </section>
      )}
      {isOffice && seat && (
        <section aria-labelledby="deputy">
          <h2 id="deputy">{t('deputyTitle')}</h2>
          <Form name="deputy" submit={submitDeputy} {...common}>
            <TextField
              name="personId"
              defaultValue={seat.deputy?.personId}
              hint={seat.deputy ? t('deputyNow', { name: seat.deputy.name }) : t('noDeputy')}
              {...id}
            />
            <button type="submit" className="button button-quiet sm:justify-self-start">
              {t('saveDeputy')}
            </button>
          </Form>
        </section>
      )}
      {seat && (
        <section aria-labelledby="resign">
          <h2 id="resign">{t('resign')}</h2>
          <p className="prose mt-2">{t('resignText')}</p>
          <Form name="resign" submit={submitResignation} {...common}>
            <TextField name="on" type="date" min={today} max={seat.to} defaultValue={today} required />
            <button type="submit" className="button button-quiet sm:justify-self-start">
              {t('resign')}
            </button>
          </Form>
        </section>
      )}
    </div>
  )
}

/** A term of each council, with how many seats there are to be. */
export function TermForms({ today }: { today: string }) {
  const { t, summary, labels } = useLabels()
  const kinds = useTranslations('Councils.kind')
  const names = useTranslations('Tallies')
  return councilIds.map((councilId) => (
    <div key={councilId} className="mt-2 border-t border-hair">
      <Form
        opener={t('openTerm', { council: names(councilId) })}
        name={`term-${councilId}`}
        submit={submitTerm}
        hidden={{ councilId }}
        labels={{
          ...labels,
          ...Object.fromEntries(kindsOf[councilId].map((kind) => [`places.${kind}`, kinds(kind)])),
        }}
        summary={summary}
        className="mt-2 grid max-w-[30rem] gap-4 pb-6"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="from" type="date" min={today} required />
          <TextField name="to" type="date" min={today} required />
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          {kindsOf[councilId].map((kind) => (
            <TextField key={kind} name={`places.${kind}`} type="number" min={0} max={60} defaultValue={0} />
          ))}
        </div>
        <CheckField name="keepsHolders" defaultChecked>
          {t('keepsHolders')}
        </CheckField>
        <button type="submit" className="button button-quiet sm:justify-self-start">
          {t('open')}
        </button>
      </Form>
    </div>
  ))
}
