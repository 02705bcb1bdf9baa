import type { ActionWithShifts, Shift, ShiftId } from '#shared/actions/action.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { CheckInEntry, CheckInOutcome, CheckInResult } from '#shared/sign-ups/check-in.ts'
import { contactDetails } from '#shared/sign-ups/contact.ts'
import { nextMoment } from '#shared/sign-ups/moments.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { operation } from '../http/operation.ts'
import type { ContactKeyOf } from '../links/contact-key.ts'
import type { ArrivalStore } from './arrival-store.ts'
import { confirmedFrom } from './confirm-sign-up.ts'
import { aboutOf, describeSignUp } from './describe-sign-up.ts'
import { openDoor, type DoorDeps } from './open-door.ts'
import type { PlaceStore } from './place-store.ts'
import type { SignUpStore } from './sign-up-store.ts'
import { consentGiven } from './sign-up.ts'

type Deps = DoorDeps & {
  signUps: Pick<SignUpStore, 'ofPersonAt'>
  arrivals: ArrivalStore
  places: Pick<PlaceStore, 'enterWalkIn'>
  contactKeyOf: ContactKeyOf
}

/** Devices that say something about the same person at the same moment take turns. */
const mostTries = 10

/** Of two words of the same moment the arrival counts: the order in which they are heard must not matter. */
const isNewer = (kind: CheckInEntry['kind'], at: string, { attendanceAt }: SignUp) =>
  !attendanceAt || at > attendanceAt || (at === attendanceAt && kind !== 'not_here')

/**
 * Who came has a certain place, whatever is said later; of what is said about being here the latest counts.
 * @param at the moment of the entry, never one to come
 */
function afterEntry(before: SignUp, { kind }: CheckInEntry, at: string, action: ActionWithShifts, now: Date) {
  const isHere = kind !== 'not_here'
  const placed =
    isHere && before.state !== 'confirmed'
      ? confirmedFrom(before, describeSignUp(before, action), now)
      : before
  if (!isNewer(kind, at, before)) return placed
  const { attendance: _, ...rest } = placed
  return { ...rest, ...(isHere && { attendance: 'attended' as const }), attendanceAt: at }
}

const walkIn = (
  entry: Extract<CheckInEntry, { kind: 'walk_in' }>,
  at: string,
  {
    contactKey,
    action,
    shift,
    now,
  }: { contactKey: string; action: ActionWithShifts; shift: Shift; now: Date },
): SignUp => {
  const about = aboutOf(action, shift)
  const next = nextMoment(about, now)
  return {
    actionId: action.actionId,
    shiftId: shift.shiftId,
    contactKey,
    name: entry.name,
    ...contactDetails(entry.contact),
    locale: entry.locale,
    consent: consentGiven(entry.locale, 'at_the_action', new Date(at)),
    state: 'confirmed',
    signedUpAt: at,
    attendance: 'attended',
    attendanceAt: at,
    about,
    ...(next && { nextMoment: next }),
  }
}

/** A code from a mail is good for any shift the person comes to; the one the host has open goes first. */
const meant = (all: readonly SignUp[], shiftId: ShiftId, kind: CheckInEntry['kind']) =>
  all.find((one) => one.shiftId === shiftId) ??
  (kind === 'ticket' ? all.find(({ state }) => state !== 'cancelled') : undefined)

/** Whom an entry is about; nothing when its ticket is forged, of another action or too old. */
function contactKeyIn(entry: CheckInEntry, action: ActionWithShifts, { links, contactKeyOf, now }: Deps) {
  if (entry.kind === 'walk_in') return contactKeyOf(contactDetails(entry.contact)!)
  if (entry.kind !== 'ticket') return entry.attendeeId
  try {
    const { actionId, contactKey } = links.open(entry.ticket, now(), ['ticket'])
    return actionId === action.actionId ? contactKey : undefined
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

async function take(entry: CheckInEntry, action: ActionWithShifts, deps: Deps): Promise<CheckInOutcome> {
  const { actionId } = action
  const shift = action.shifts.find(({ shiftId }) => shiftId === entry.shiftId)
  if (!shift) return 'unknown_shift'
  const contactKey = contactKeyIn(entry, action, deps)
  if (!contactKey) return 'link_invalid'

  const now = deps.now()
  const at = entry.at < now.toISOString() ? entry.at : now.toISOString()
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = meant(await deps.signUps.ofPersonAt({ actionId, contactKey }), entry.shiftId, entry.kind)
    if (before) {
      const after = afterEntry(before, entry, at, action, now)
      if (after === before || (await deps.arrivals.record(before, after))) return 'done'
    } else if (entry.kind === 'walk_in') {
      const arrived = walkIn(entry, at, { contactKey, action, shift, now })
      if (await deps.places.enterWalkIn(arrived)) return 'done'
    } else return 'unknown_person'
  }
  throw new Refusal('try_again')
}

/**
 * Entries in any order and as often as they come. What one device sends is taken one after the other, since it may
 * speak of the same person several times.
 */
export const checkIn = operation(signUpRoutes.checkIn)(async ({ body }, deps: Deps) => {
  const { action } = await openDoor(body.token, deps)
  const results: CheckInResult[] = []
  for (const entry of body.entries)
    results.push({ entryId: entry.entryId, outcome: await take(entry, action, deps) })
  return { results }
})
