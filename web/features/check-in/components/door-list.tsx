import { useLocale, useTranslations } from 'next-intl'
import type { CheckInList } from '#shared/sign-ups/check-in.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { Form } from '#web/ui/form/form.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { submitTap } from '../submit-check-in.ts'
import { DoorProblems, DoorState } from './door-state.tsx'
import { PersonRow } from './person-row.tsx'
import { ShiftPeople } from './shift-people.tsx'
import { WalkInForm } from './walk-in-form.tsx'

type Props = {
  token: string
  /** Nothing while the page stands empty, to be filled on the device. */
  list: CheckInList | undefined
  /** Only names that hold this are shown. */
  wanted: string
  wasEntered: boolean
}

const isHere = ({ attendance }: { attendance?: string | undefined }) => attendance === 'attended'

/** Search, the names of each shift, who just comes by, and how to leave nothing on the device. */
export function DoorList({ token, list, wanted, wasEntered }: Props) {
  const t = useTranslations('CheckIn')
  const form = useTranslations('Form')
  const { shifts = [], people = [] } = list ?? {}
  const shown = people.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()))
  return (
    <div data-door="" hidden={!list}>
      {wasEntered && (
        <div className="mt-4">
          <Notice>{t('entered')}</Notice>
        </div>
      )}
      <DoorState />
      <DoorProblems />
      <p className="mt-4">{t('how')}</p>
      <a href="#walk-in" className="tapped font-semibold">
        {t('walkIn.jump')}
      </a>
      <search className="mt-2 block">
        <form method="get" action={localePath(useLocale(), '/check-in')}>
          <input type="hidden" name="token" value={token} />
          <label htmlFor="wanted" className="mb-1 block font-semibold">
            {t('search')}
          </label>
          <span className="flex gap-2">
            <input
              id="wanted"
              name="name"
              type="search"
              defaultValue={wanted}
              autoComplete="off"
              className="input"
            />
            <button type="submit" className="button button-quiet">
              {t('find')}
            </button>
          </span>
        </form>
      </search>
      <Form name="taps" submit={submitTap} hidden={{ token, wanted }} summary={form('summary')}>
        <div data-shifts="">
          {shifts.map((shift) => {
            const isOfShift = ({ shiftId }: { shiftId: string }) => shiftId === shift.shiftId
            const all = people.filter(isOfShift)
            return (
              <ShiftPeople
                shift={shift}
                people={shown.filter(isOfShift)}
                hereAlready={all.filter(isHere).length}
                expected={all.length}
                key={shift.shiftId}
              />
            )
          })}
        </div>
      </Form>
      <template id="shift-section">
        <ShiftPeople />
      </template>
      <template id="person-row">
        <PersonRow />
      </template>
      <section id="walk-in" className="mt-12 scroll-mt-20 border-t-[3px] border-red pt-5">
        <h2>{t('walkIn.title')}</h2>
        <p className="mt-2 text-quiet">{t('walkIn.text')}</p>
        <WalkInForm token={token} shifts={shifts} />
      </section>
      <section data-with-script="" hidden className="mt-12 border-t border-hair pt-5">
        <h2 className="text-[1.1rem]">{t('device.title')}</h2>
        <p className="prose mt-2 text-quiet">{t('device.text')}</p>
        <button type="button" data-forget="" className="button button-quiet mt-4">
          {t('device.button')}
        </button>
      </section>
    </div>
  )
}
