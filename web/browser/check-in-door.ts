import type { ShiftId } from '#shared/actions/action.ts'
import { fieldErrors } from '#shared/http/field-errors.ts'
import { CheckInEntry } from '#shared/sign-ups/check-in.ts'
import type { Box, Door, Kept } from './check-in-box.ts'
import { forgetClock, momentNow } from './check-in-clock.ts'
import { fetchList, sendWaiting } from './check-in-network.ts'
import { drawDoor, drawProblems, drawState, rowsOf } from './check-in-view.ts'
import { locale, part, say, wrongField } from './check-in-words.ts'

const retryAfter = 10_000
/** A list this old is asked for anew when somebody looks at the page again. */
const listIsOldAfter = 60_000
/** So that a list that is asked for after sending surely knows what was sent. */
const untilStored = 2_000

/** Whose name was tapped, in which shift. */
type Tapped = { attendeeId: string; shiftId: ShiftId; name: string }

/** The door of the link in the address; without one the last that was opened here. */
const doorOf = (doors: readonly Door[], token: string | null) =>
  token
    ? doors.find((one) => one.token === token)
    : doors.toSorted((a, b) => b.until.localeCompare(a.until))[0]

/** Fills the page from what the device remembers, keeps what is tapped and typed, and sends it. */
export async function mindDoor(root: HTMLElement, box: Box): Promise<void> {
  const tokenInAddress = new URLSearchParams(location.search).get('token')
  const known = doorOf(await box.doors(), tokenInAddress)
  const token = tokenInAddress ?? known?.token
  if (!token) return
  let door = known
  let [isSending, listedAt] = [false, 0]
  let nextTry: ReturnType<typeof setTimeout> | undefined
  const search = part(root, '#wanted') as HTMLInputElement
  const undo = part(root, '[data-undo]')
  let lastTap: (Tapped & { isHere: boolean }) | undefined

  async function draw(): Promise<void> {
    if (!door) return
    const kept = await box.entries(door.actionId)
    drawDoor(root, door, rowsOf(door, kept), search.value)
    drawState(root, kept.filter(({ isSent, problem }) => !isSent && !problem).length, isSending)
    drawProblems(root, kept, mend, (one) => void box.drop(one.entryId).then(draw))
    undo.hidden = !lastTap
    if (lastTap) undo.ariaLabel = `${undo.textContent?.trim()}: ${lastTap.name}`
  }

  /** The link is good no longer: nothing of it stays here, and the page says why. */
  async function close(): Promise<void> {
    if (door) await box.forget(door.actionId)
    location.reload()
  }

  async function refresh(): Promise<void> {
    const list = await fetchList(box, token!)
    if (list === 'closed') return door && close()
    if (!list) return
    door = list
    listedAt = Date.now()
    await draw()
  }

  async function sync(): Promise<void> {
    if (isSending || !door) return
    isSending = true
    clearTimeout(nextTry)
    await draw()
    const outcome = await sendWaiting(box, door)
    isSending = false
    if (outcome === 'closed') return close()
    await draw()
    const kept = await box.entries(door.actionId)
    if (outcome === 'waiting') nextTry = setTimeout(() => void sync(), retryAfter)
    // Whoever just came by has no row of their own until the list brings it.
    else if (kept.some(({ isSent, entry: { kind } }) => isSent && (kind === 'walk_in' || kind === 'ticket')))
      setTimeout(() => void refresh(), untilStored)
    // Something was tapped while this was on its way.
    if (outcome === 'saved' && kept.some(({ isSent, problem }) => !isSent && !problem)) await sync()
  }

  async function keep(kept: Omit<Kept, 'actionId'>): Promise<void> {
    if (!door) return
    await box.keep({ ...kept, actionId: door.actionId })
    await draw()
    void sync()
  }

  async function tap({ dataset, ariaPressed }: HTMLButtonElement, name: string): Promise<void> {
    const { attendee, entry: unsent, shift } = dataset
    if (unsent) {
      // Typed here, and nobody else has heard of it: taken back, it never was. Once it is sent the list brings it.
      const kept = (await box.entries(door!.actionId)).find(({ entryId }) => entryId === unsent)
      if (kept && !kept.isSent && !isSending) await box.drop(unsent)
      return draw()
    }
    await note({ attendeeId: attendee!, shiftId: shift as ShiftId, name }, ariaPressed !== 'true')
  }

  async function note({ attendeeId, shiftId, name }: Tapped, isHere: boolean): Promise<void> {
    const entryId = crypto.randomUUID()
    const kind = isHere ? ('arrival' as const) : ('not_here' as const)
    lastTap = { attendeeId, shiftId, name, isHere }
    await keep({ entryId, entry: { kind, entryId, shiftId, at: momentNow(), attendeeId }, attendeeId, name })
  }

  const walkIn = part(root, 'form:has([name=contact])') as HTMLFormElement
  const field = (name: string) => walkIn.elements.namedItem(name) as HTMLInputElement

  function mend({ entry, entryId }: Kept): void {
    if (entry.kind !== 'walk_in') return
    field('name').value = entry.name
    field('contact').value = entry.contact
    field('shiftId').value = entry.shiftId
    field('consent').checked = true
    field('contact').focus()
    void box.drop(entryId).then(draw)
  }

  /** The same check as the server's, because later the person is gone. */
  async function enter(): Promise<void> {
    const names = ['shiftId', 'name', 'contact', 'consent']
    for (const name of names) field(name).setCustomValidity('')
    const [entryId, consent] = [crypto.randomUUID(), field('consent').checked]
    const [shiftId, name, contact] = names.slice(0, 3).map((one) => field(one).value)
    const typed = { kind: 'walk_in', entryId, shiftId, at: momentNow(), name, contact, consent, locale }
    const parsed = CheckInEntry.safeParse(typed, { reportInput: true })
    if (!parsed.success) {
      const [first] = fieldErrors(parsed.error).filter((one) => names.includes(one.field))
      const input = field(first?.field ?? 'contact')
      input.setCustomValidity(wrongField(first?.code ?? 'invalid').replace('{limit}', String(first?.limit)))
      input.reportValidity()
      input.addEventListener('input', () => input.setCustomValidity(''), { once: true })
      return
    }
    walkIn.reset()
    field('shiftId').value = shiftId!
    await keep({ entryId, entry: parsed.data, name: name!.trim() })
  }

  root.addEventListener('submit', (event) => {
    event.preventDefault()
    const { submitter } = event
    if (event.target === walkIn) void enter()
    else if (submitter instanceof HTMLButtonElement && submitter.name === 'tap')
      void tap(submitter, part(submitter, '[data-name]').textContent ?? '')
  })
  search.addEventListener('input', () => void draw())
  undo.addEventListener('click', () => {
    // From what was tapped, not from what the row shows, which may not be drawn yet.
    if (lastTap) void note(lastTap, !lastTap.isHere)
  })
  part(root, '[data-forget]').addEventListener('click', () => void forget())

  async function forget(): Promise<void> {
    const kept = door ? await box.entries(door.actionId) : []
    const unsent = kept.filter(({ isSent }) => !isSent).length
    if (unsent > 0 && !confirm(say('forgetUnsent', { count: unsent }))) return
    await box.destroy()
    forgetClock()
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
    await Promise.all(registrations.map((one) => one.unregister()))
    await Promise.all((await caches.keys()).map((one) => caches.delete(one)))
    location.replace(locale === 'de' ? '/' : `/${locale}`)
  }

  addEventListener('online', () => void sync().then(refresh))
  addEventListener('offline', () => void draw())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && Date.now() - listedAt > listIsOldAfter)
      void sync().then(refresh)
  })
  await draw()
  await sync()
  await refresh()
}
