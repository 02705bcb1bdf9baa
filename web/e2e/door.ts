import { actionStore } from '#functions/actions/action-store.ts'
import { contactKeys } from '#functions/links/contact-key.ts'
import { links } from '#functions/links/link.ts'
import { plannedAction } from '#functions/set-stage.ts'
import { aboutOf } from '#functions/sign-ups/describe-sign-up.ts'
import { signUpStore } from '#functions/sign-ups/sign-up-store.ts'
import { consentGiven } from '#functions/sign-ups/sign-up.ts'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { doorHours } from '#shared/sign-ups/check-in.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { stage } from './addresses.ts'
import { platformTables } from './tables.ts'

const { linkSecret = '' } = stage
const addressOf = (name: string) => `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@example.org`

/** An action today with two shifts, to whose first one these people come; and what is needed to stand at its door. */
export async function newDoor(names: readonly string[]) {
  const tables = platformTables()
  const signUps = signUpStore(tables.signUps)
  const keyOf = (name: string) => contactKeys(linkSecret)({ email: addressOf(name) })
  const signed = links(linkSecret)

  const now = new Date()
  const planned = plannedAction({ state: 'published', on: dayInBerlin(now) })
  const action = {
    ...planned,
    shifts: planned.shifts.map((shift, n) => ({ ...shift, capacity: 9, taken: n === 0 ? names.length : 0 })),
  }
  const actions = actionStore(tables.campaigns)
  await actions.register(action)
  const { actionId } = action
  const [first] = action.shifts
  for (const name of names)
    await signUps.enter({
      actionId,
      shiftId: first!.shiftId,
      contactKey: keyOf(name),
      name,
      email: addressOf(name),
      locale: 'de',
      consent: consentGiven('de', 'web', now),
      state: 'confirmed',
      signedUpAt: now.toISOString(),
      about: aboutOf(action, first),
    })

  const until = Math.floor(Date.parse(doorHours(action).closes) / 1000)
  const token = signed.seal({ purpose: 'check_in', actionId, until })
  return {
    title: action.title,
    path: `/check-in?token=${token}`,
    ticketOf: (name: string) =>
      `/check-in/ticket?ticket=${signed.seal({ purpose: 'ticket', actionId, contactKey: keyOf(name), until })}`,
    /** It does not take place. */
    callOff: () => actions.turn(action, { state: 'cancelled' }),
    /** Everybody at the action as it is stored: names, and who came. */
    stored: async () => {
      const { items } = await signUps.ofAction(actionId, { limit: 100 })
      const byName = (a: SignUp, b: SignUp) => a.name.localeCompare(b.name)
      return items.toSorted(byName).map(({ name, attendance = '' }) => `${name} ${attendance}`.trim())
    },
  }
}
