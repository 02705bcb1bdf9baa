import { actionStore } from '#functions/actions/action-store.ts'
import { contactKeys } from '#functions/links/contact-key.ts'
import { links } from '#functions/links/link.ts'
import { plannedAction } from '#functions/set-stage.ts'
import { aboutOf } from '#functions/sign-ups/describe-sign-up.ts'
import { signUpStore } from '#functions/sign-ups/sign-up-store.ts'
import { consentGiven } from '#functions/sign-ups/sign-up.ts'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { stage } from './addresses.ts'
import { platformTables } from './tables.ts'

const hour = 3_600_000

type Change = Partial<
  Pick<ActionWithShifts, 'type' | 'campaignId' | 'campaignTitle' | 'priorityId' | 'priorityTitle'>
>

/**
 * An action of Dresden whose shifts begin and end so many hours from now; one in the past is over.
 * @param change what is other than usual: its type, or the campaign it belongs to
 */
export async function stagedAction(
  title: string,
  shifts: [from: number, to: number, capacity: number][],
  change: Change = {},
) {
  const planned = plannedAction({
    state: 'published',
    title,
    shifts: shifts.map((_, n) => ({ from: `1${n}:00`, to: `1${n}:30`, capacity: 1 })),
  })
  const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString()
  const timed = planned.shifts.map((shift, n) => {
    const [from, to, capacity] = shifts[n]!
    return { ...shift, startsAt: at(from), endsAt: at(to), capacity }
  })
  const endsAt = timed
    .map((shift) => shift.endsAt)
    .toSorted()
    .at(-1)!
  const action: ActionWithShifts = {
    ...planned,
    ...change,
    state: endsAt < at(0) ? 'done' : 'published',
    startsAt: timed[0]!.startsAt,
    endsAt,
    shifts: timed,
    places: timed.reduce((sum, { capacity }) => sum + capacity, 0),
  }
  await actionStore(platformTables().campaigns).register(action)
  return action
}

/** Somebody who came to its first shift, as it is stored, and the address of the page for them. */
export async function stagedAttendee(action: ActionWithShifts, name: string, email: string): Promise<string> {
  const [shift] = action.shifts
  const contactKey = contactKeys(stage.linkSecret ?? '')({ email })
  const now = new Date()
  const { actionId } = action
  await signUpStore(platformTables().signUps).enter({
    actionId,
    shiftId: shift!.shiftId,
    contactKey,
    name,
    email,
    locale: 'de',
    consent: consentGiven('de', 'web', now),
    state: 'confirmed',
    signedUpAt: now.toISOString(),
    about: aboutOf(action, shift),
  })
  const until = Math.floor(now.getTime() / 1000) + 86_400
  const token = links(stage.linkSecret ?? '').seal({ purpose: 'manage', actionId, contactKey, until })
  return `/sign-ups/link?token=${token}`
}
