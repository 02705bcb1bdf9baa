import type { Action, ActionWithShifts, Shift } from '#shared/actions/action.ts'
import type { About, OwnAction, OwnSignUp, SignUp } from '#shared/sign-ups/sign-up.ts'
import { linkEnd } from '../links/link-end.ts'
import type { Links } from '../links/link.ts'
import type { LineStore } from './line-store.ts'

export const aboutOf = (action: Action, shift: Pick<Shift, 'startsAt' | 'endsAt'> = action): About => ({
  priorityId: action.priorityId,
  priorityTitle: action.priorityTitle,
  campaignId: action.campaignId,
  campaignTitle: action.campaignTitle,
  actionTitle: action.title,
  startsAt: shift.startsAt,
  endsAt: shift.endsAt,
})

/** What a sign-up is about: as it says itself once the contact is confirmed, else as the action says. */
export const describeSignUp = ({ about, shiftId }: SignUp, action: ActionWithShifts): About =>
  about ??
  aboutOf(
    action,
    action.shifts.find((shift) => shift.shiftId === shiftId),
  )

type Line = Pick<LineStore, 'placeInLine'>

/** As the person sees it; the place in line is one request more while they wait. */
export async function ownSignUp(signUp: SignUp, about: About, line: Line): Promise<OwnSignUp> {
  const { actionId, shiftId, state, heldUntil, attendance } = signUp
  const placeInLine = state === 'waiting' ? await line.placeInLine(signUp) : undefined
  return {
    actionId,
    shiftId,
    state,
    about,
    ...(heldUntil && { heldUntil }),
    ...(attendance && { attendance }),
    ...(placeInLine && { placeInLine }),
  }
}

/** Everything of one person at one action; whom to ask, where to go online and the ticket for those who come. */
export async function ownAction(
  signUps: readonly SignUp[],
  action: ActionWithShifts,
  { line, links }: { line: Line; links: Links },
): Promise<OwnAction> {
  const { actionId, title, chapterName, place, contact, onlineLink, endsAt } = action
  const known = signUps.some(({ state }) => ['confirmed', 'waiting', 'offered'].includes(state))
  const comes = signUps.some(({ state }) => state === 'confirmed')
  const [first] = signUps
  const feedback = signUps.find((one) => one.feedback)?.feedback
  const own = await Promise.all(signUps.map((one) => ownSignUp(one, describeSignUp(one, action), line)))
  return {
    actionId,
    title,
    chapterName,
    place,
    name: first?.name ?? '',
    signUps: own.toSorted((a, b) => a.about.startsAt.localeCompare(b.about.startsAt)),
    ...(known && contact && { contact }),
    ...(comes && onlineLink && { onlineLink }),
    ...(comes &&
      first && {
        ticket: links.seal({
          purpose: 'ticket',
          actionId,
          contactKey: first.contactKey,
          until: linkEnd('ticket', { endsAt }),
        }),
      }),
    ...(feedback && { feedback }),
  }
}
