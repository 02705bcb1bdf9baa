import { useTranslations } from 'next-intl'
import { ActionType, type ActionWithShifts } from '#shared/actions/action.ts'
import { timeInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Idea } from '#shared/ideas/idea.ts'
import { RequestKey } from '#web/features/sign-ups/components/request-key.tsx'
import { dayOf } from '#web/lib/dates.ts'
import { Form } from '#web/ui/form/form.tsx'
import { RadioField } from '#web/ui/form/radio-field.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'
import { submitAction } from '../submit-action.ts'
import { PlaceFields } from './place-fields.tsx'
import { RepeatFields } from './repeat-fields.tsx'
import { ShiftFields, type ShownShift } from './shift-fields.tsx'
import { mostRows } from './shift-rows.ts'

/** An action to begin with: one that is changed, or one that is copied. */
type Known = Omit<ActionWithShifts, 'duties' | 'contact' | 'onlineLink'> & Partial<ActionWithShifts>

type Props = {
  chapterId: string
  today: string
  /** Campaigns an action can belong to; one that is changed keeps its own. */
  campaigns: readonly Campaign[]
  changed?: Known
  copied?: Known
  /** The kind of action somebody has picked already. */
  type?: ActionType | undefined
  /** What a plan suggests, of a template's idea or of a task. */
  suggested?: {
    campaignId: string
    title: string
    description?: string | undefined
    on?: string | undefined
  }
  /** The task of a plan that is done by it. */
  task?: { planId: string; taskId: string }
  /** What somebody proposed; saved as a draft, it is accepted. */
  idea?: Pick<Idea, 'ideaId' | 'type' | 'title' | 'description' | 'place' | 'on' | 'from' | 'to'>
}

const shown = (action: Known | undefined, isCopy: boolean): ShownShift[] =>
  (action?.shifts ?? []).map(({ shiftId, startsAt, endsAt, capacity, minimum, meetingPoint, needs }) => ({
    shiftId: isCopy ? undefined : shiftId,
    from: timeInBerlin(new Date(startsAt)),
    to: timeInBerlin(new Date(endsAt)),
    capacity,
    minimum,
    meetingPoint,
    needs,
  }))

const shiftParts = ['from', 'to', 'capacity', 'minimum', 'meetingPoint', 'needs'] as const

/** What, where and when: everything an action needs, on one page. */
export function ActionForm({
  chapterId,
  today,
  campaigns,
  changed,
  copied,
  idea,
  type,
  suggested,
  task,
}: Props) {
  const t = useTranslations('ActionForm')
  const form = useTranslations('Form')
  const types = useTranslations('ActionType')
  const known = changed ?? copied
  const words = known ?? idea ?? suggested
  // Where it is and whom to ask is copied within the own chapter only.
  const own = changed ?? (copied?.chapterId === chapterId ? copied : undefined)
  const shiftLabels = Object.fromEntries(
    Array.from({ length: mostRows }, (_, row) =>
      shiftParts.map((part) => [
        `shifts.${row}.${part}`,
        t('ofShift', { part: t(`shift.${part}`), number: row + 1 }),
      ]),
    ).flat(),
  )
  return (
    <Form
      name="action"
      submit={submitAction}
      hidden={
        changed
          ? { chapterId, actionId: changed.actionId, version: String(changed.version) }
          : {
              chapterId,
              ...(copied && { copyOf: copied.actionId }),
              ...(idea && { ideaId: idea.ideaId }),
              ...task,
            }
      }
      labels={{
        campaignId: t('campaign'),
        type: t('type'),
        title: t('name'),
        description: t('description'),
        'place.name': t('place.name'),
        'place.street': t('place.street'),
        'place.postcode': t('place.postcode'),
        'place.city': t('place.city'),
        bring: t('bring'),
        'contact.name': t('contact.name'),
        'contact.reach': t('contact.reach'),
        onlineLink: t('onlineLink'),
        on: t('on'),
        scope: t('scope'),
        'repeat.every': t('repeat.every'),
        'repeat.interval': t('repeat.interval'),
        'repeat.until': t('repeat.until'),
        ...shiftLabels,
      }}
      summary={form('summary')}
      className="mt-6 grid max-w-[36rem] gap-5"
    >
      {/* The first button is what Enter presses. */}
      <button type="submit" tabIndex={-1} aria-hidden className="sr-only" />
      {!changed && <RequestKey fresh={crypto.randomUUID()} />}
      {!changed && (
        <SelectField
          name="campaignId"
          defaultValue={copied?.campaignId ?? suggested?.campaignId}
          options={campaigns.map(({ campaignId, title }) => ({ value: campaignId, label: title }))}
        />
      )}
      <SelectField
        name="type"
        defaultValue={(known ?? idea)?.type ?? type}
        options={ActionType.options.map((one) => ({ value: one, label: types(one) }))}
      />
      <TextField name="title" maxLength={90} required hint={t('nameHint')} defaultValue={words?.title} />
      <TextArea
        name="description"
        maxLength={4000}
        rows={6}
        required
        hint={t('descriptionHint')}
        defaultValue={words?.description}
      />
      <PlaceFields place={own?.place ?? idea?.place} />
      <TextField name="bring" maxLength={200} defaultValue={known?.bring} />
      <fieldset className="grid gap-5 sm:grid-cols-2">
        <legend className="mb-3 text-xl font-bold">{t('contact.title')}</legend>
        <TextField name="contact.name" maxLength={80} defaultValue={own?.contact?.name} />
        <TextField name="contact.reach" maxLength={120} defaultValue={own?.contact?.reach} />
        <p className="text-[0.94rem] text-quiet sm:col-span-2">{t('contact.hint')}</p>
      </fieldset>
      <TextField
        name="onlineLink"
        type="url"
        maxLength={300}
        hint={t('onlineHint')}
        defaultValue={own?.onlineLink}
      />
      <TextField
        name="on"
        type="date"
        min={today}
        required
        defaultValue={changed ? dayOf(changed.startsAt) : (idea?.on ?? suggested?.on)}
        className="max-w-[14rem]"
      />
      <ShiftFields
        shifts={idea ? [{ from: idea.from, to: idea.to, capacity: 5 }] : shown(known, !changed)}
        words={{
          title: t('shifts'),
          hint: t('shiftsHint'),
          details: t('shiftDetails'),
          more: t('moreShifts'),
        }}
      />
      {!changed && (
        <RepeatFields
          options={(['', 'weeks', 'months_by_date', 'months_by_weekday'] as const).map((value) => ({
            value,
            label: t(`repeat.options.${value || 'once'}`),
          }))}
          words={{
            title: t('repeat.title'),
            hint: t('repeat.hint'),
            previewTitle: t('repeat.previewTitle'),
            previewHint: t('repeat.previewHint'),
          }}
        />
      )}
      {changed?.seriesId && (
        <RadioField
          name="scope"
          defaultValue="this"
          options={(['this', 'following'] as const).map((value) => ({
            value,
            label: t(`scopes.${value}`),
          }))}
        />
      )}
      {changed?.state === 'published' && <p className="prose font-semibold">{t('tellsPeople')}</p>}
      <button type="submit" className="button sm:justify-self-start">
        {changed?.state === 'published' ? t('saveChange') : t('save')}
      </button>
      {changed?.state !== 'published' && <p className="text-quiet">{t('afterwards')}</p>}
    </Form>
  )
}
