import type { Box, Door } from './check-in-box.ts'
import { momentNow } from './check-in-clock.ts'
import { sendWaiting } from './check-in-network.ts'
import { part, say } from './check-in-words.ts'

/** Whose ticket it says it is. Only the server can tell whether that is true. */
function claimIn(ticket: string): { actionId: string; attendeeId: string } | undefined {
  try {
    const content = atob(ticket.split('.')[0]!.replaceAll('-', '+').replaceAll('_', '/'))
    const [purpose, actionId = '', attendeeId = ''] = content.split(' ')
    return purpose === 'ticket' ? { actionId, attendeeId } : undefined
  } catch {
    return undefined
  }
}

/** The shift they signed up for that is nearest to now; nobody knows better at the door. */
function shiftFor(
  door: Door,
  attendeeId: string,
  now: string,
): Door['shifts'][number]['shiftId'] | undefined {
  const own = door.people.filter((person) => person.attendeeId === attendeeId).map(({ shiftId }) => shiftId)
  const candidates = door.shifts.filter(({ shiftId }) => own.length === 0 || own.includes(shiftId))
  const distance = ({ startsAt }: { startsAt: string }) => Math.abs(Date.parse(startsAt) - Date.parse(now))
  return candidates.toSorted((a, b) => distance(a) - distance(b))[0]?.shiftId
}

/** Opened by the camera of the host: the person is checked in. On any other device the page stays as it is. */
export async function takeTicket(root: HTMLElement, box: Box): Promise<void> {
  const ticket = new URLSearchParams(location.search).get('ticket') ?? ''
  const claim = claimIn(ticket)
  const door = (await box.doors()).find(({ actionId }) => actionId === claim?.actionId)
  if (!claim || !door) return
  const at = momentNow()
  const shiftId = shiftFor(door, claim.attendeeId, at)
  if (!shiftId) return

  const person = door.people.find(({ attendeeId }) => attendeeId === claim.attendeeId)
  const entryId = crypto.randomUUID()
  await box.keep({
    entryId,
    actionId: door.actionId,
    entry: { kind: 'ticket', entryId, shiftId, at, ticket },
    attendeeId: claim.attendeeId,
    ...(person && { name: person.name }),
  })
  // Loading the page again is not a second arrival.
  history.replaceState(undefined, '', location.pathname)
  part(root, '[data-title]').textContent = person ? say('isHere', { name: person.name }) : say('somebody')
  part(root, '[data-text]').textContent = say(person ? 'hereText' : 'somebodyText')
  part(root, '[data-back]').hidden = false

  await sendWaiting(box, door)
  const problem = (await box.entries(door.actionId)).find((one) => one.entryId === entryId)?.problem
  if (!problem) return
  part(root, '[data-title]').textContent = say(problem, { name: person?.name ?? say('code') })
  part(root, '[data-text]').textContent = ''
}
