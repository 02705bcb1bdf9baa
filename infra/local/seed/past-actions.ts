import type { ActionWithShifts } from '#shared/actions/action.ts'
import type { NewReport } from '#shared/actions/report.ts'
import { chance } from './chance.ts'
import type { Stores } from './stores.ts'

const lessons = [
  'Am Hauseingang reden die Leute lieber als an der Wohnungstür. Beim nächsten Mal fangen wir unten an.',
  'Zu dritt war es leichter: Zwei reden, eine schreibt auf. Und wir hatten zu wenig Kugelschreiber.',
  'Die Nebenkosten sind das Thema, nicht die Kaltmiete. Der Mietencheck ging weg wie nichts.',
  'Vor dem Supermarkt lief es besser als auf dem Platz. Nachmittags um vier sind die Eltern da.',
  'Drei Leute wollten gleich mitmachen; wir haben sie noch am selben Abend angerufen. Alle drei kommen.',
  'Auf dem Dorf kennt man sich. Wir gehen jetzt immer mit jemandem aus dem Ort.',
  'Die Unterschriftenliste gehört auf ein Klemmbrett und nicht auf den Tisch, dann bleiben mehr stehen.',
]

/** What came of one of them, by how many came. */
export function reportOf(
  { actionId, type, placesTaken, campaignId }: ActionWithShifts,
  isSigning: boolean,
): NewReport {
  const luck = chance(`${actionId} ${campaignId}`)
  const came = Math.max(2, placesTaken - luck.between(0, 2))
  return {
    came,
    conversations: came * luck.between(6, 18),
    flyers: luck.percent(70) ? luck.between(40, 400) : 0,
    signatures: isSigning ? came * luck.between(5, 30) : luck.between(0, 12),
    interested: luck.between(0, 5),
    ...(luck.percent(25) && { learned: luck.oneOf(lessons) }),
    pressLinks: [],
    doors: type === 'door_to_door' ? came * luck.between(12, 30) : 0,
  }
}

/**
 * What has been: most of it reported, some only over, a few called off. Entered as it was published and then carried
 * on, so that the figures count it as they would have.
 */
export async function enterPast(stores: Stores, action: ActionWithShifts, isSigning: boolean): Promise<void> {
  const luck = chance(action.actionId)
  const { shifts: _, ...over } = action
  if (luck.percent(6)) {
    const cancelled = { state: 'cancelled' as const, cancelledBecause: 'Sturmwarnung', sequence: 1 }
    await stores.actions.register({ ...action, ...cancelled })
    return
  }
  await stores.actions.register({ ...action, state: 'done' })
  if (luck.percent(12)) return
  const reportedAt = new Date(Date.parse(action.endsAt) + luck.between(2, 40) * 3_600_000).toISOString()
  const said = { ...reportOf(action, isSigning), actionId: action.actionId, reportedAt }
  await stores.actions.report({ ...over, state: 'done' }, said)
}
