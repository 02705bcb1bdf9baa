import type { Expected } from '#shared/sign-ups/check-in.ts'
import type { Door, Kept } from './check-in-box.ts'
import { locale, noteOf, part, say } from './check-in-words.ts'

/** A name as it stands on the page: from the list, or just typed here and not in it yet. */
export type Row = Pick<Expected, 'name' | 'shiftId' | 'state'> & {
  attendeeId?: string
  entryId?: string
  isHere: boolean
}

/** The list with everything on top of it that was tapped here and is not in it yet. */
export function rowsOf(door: Door, kept: readonly Kept[]): Row[] {
  const rows: Row[] = door.people.map(({ attendance, ...person }) => ({
    ...person,
    isHere: attendance === 'attended',
  }))
  for (const { entry, attendeeId, entryId, problem } of kept) {
    if (problem) continue
    const row = rows.find((one) => one.attendeeId === attendeeId && one.shiftId === entry.shiftId)
    if (attendeeId && row) row.isHere = entry.kind !== 'not_here'
    else if (entry.kind === 'walk_in')
      rows.push({ name: entry.name, shiftId: entry.shiftId, state: 'confirmed', entryId, isHere: true })
  }
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, locale))
}

const copy = (id: string) =>
  ((part(document, `template#${id}`) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment)
    .firstElementChild as HTMLElement

const time = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Berlin',
})
const span = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  `${time.format(new Date(startsAt))}–${time.format(new Date(endsAt))}`

/** What a row's button says it does, and to whom. */
const idOf = ({ attendeeId, entryId, shiftId }: Row) => `${attendeeId ?? entryId}-${shiftId}`

/**
 * Puts these into the list, and touches it only where it differs: what a finger is just pressing has to stay in its
 * place until it is let go, or the tap is lost.
 */
function place(list: HTMLElement, items: readonly HTMLElement[]): void {
  if (items.length !== list.children.length || items.some((item, at) => item !== list.children[at]))
    list.replaceChildren(...items)
}

function drawRow(row: Row): HTMLElement {
  const item = document.getElementById(idOf(row)) ?? copy('person-row')
  const button = part(item, 'button')
  item.id = idOf(row)
  button.setAttribute('aria-pressed', String(row.isHere))
  Object.assign(button.dataset, {
    shift: row.shiftId,
    ...(row.attendeeId ? { attendee: row.attendeeId } : { entry: row.entryId }),
  })
  part(item, '[data-name]').textContent = row.name
  part(item, '[data-note]').textContent = noteOf(row.state)
  return item
}

/** Shifts, names and counts; only names that hold `wanted` are shown, everybody is counted. */
export function drawDoor(root: HTMLElement, door: Door, rows: readonly Row[], wanted: string): void {
  part(root, '[data-title]').textContent = door.title
  part(root, '[data-chapter]').textContent = door.chapterName
  root.querySelector('[data-none-open]')?.remove()
  part(root, '[data-door]').hidden = false
  for (const element of root.querySelectorAll<HTMLElement>('[data-with-script]')) element.hidden = false

  // The finger or the reader stays on the same name while the list is drawn anew.
  const focused = document.activeElement?.closest('li')?.id
  const sections = door.shifts.map((shift) => {
    const section =
      root.querySelector<HTMLElement>(`[data-shifts] > [data-shift="${shift.shiftId}"]`) ??
      copy('shift-section')
    const own = rows.filter(({ shiftId }) => shiftId === shift.shiftId)
    const shown = own.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()))
    section.dataset['shift'] = shift.shiftId
    part(section, '[data-span]').textContent = span(shift)
    part(section, '[data-count]').textContent = say('count', {
      here: own.filter(({ isHere }) => isHere).length,
      expected: own.length,
    })
    place(part(section, '[data-people]'), shown.map(drawRow))
    part(section, '[data-nobody]').hidden = shown.length > 0
    return section
  })
  place(part(root, '[data-shifts]'), sections)
  if (focused) document.getElementById(focused)?.querySelector('button')?.focus({ preventScroll: true })

  const select = part(root, 'select[name=shiftId]') as HTMLSelectElement
  if (select.options.length !== door.shifts.length)
    select.replaceChildren(...door.shifts.map((shift) => new Option(span(shift), shift.shiftId)))
}

/** The one line that says whether everything is with the server. */
export function drawState(root: HTMLElement, waiting: number, isSending: boolean): void {
  const line = part(root, '.door-state')
  const text =
    waiting === 0
      ? say('saved')
      : isSending
        ? say('saving')
        : say(waiting === 1 ? 'waitingOne' : 'waitingMany', { count: waiting })
  line.dataset['state'] = waiting === 0 ? 'saved' : isSending ? 'saving' : 'waiting'
  // Said once to who listens, not with every tap.
  if (line.textContent !== text) line.textContent = text
}

/** What the server did not take, each with what can be done about it. */
export function drawProblems(
  root: HTMLElement,
  kept: readonly Kept[],
  mend: (kept: Kept) => void,
  drop: (kept: Kept) => void,
): void {
  const list = part(root, '[data-problems]')
  const troubled = kept.filter(({ problem }) => problem)
  list.hidden = troubled.length === 0
  list.replaceChildren(
    ...troubled.map((one) => {
      const item = copy('problem-row')
      part(item, '[data-what]').textContent = say(one.problem!, { name: one.name ?? say('code') })
      part(item, '[data-mend]').hidden = one.entry.kind !== 'walk_in'
      part(item, '[data-mend]').addEventListener('click', () => mend(one))
      part(item, '[data-drop]').addEventListener('click', () => drop(one))
      return item
    }),
  )
}
