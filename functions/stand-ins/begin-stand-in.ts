import { addDays, dayInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Chapter, ChapterId } from '#shared/chapters/chapter.ts'
import { newId } from '#shared/http/id.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { StandInId } from '#shared/identity/grant.ts'
import { mayEndStandIn, mayStandIn } from '#shared/stand-ins/policy.ts'
import { standInRoutes } from '#shared/stand-ins/routes.ts'
import { mostDays, type StandIn } from '#shared/stand-ins/stand-in.ts'
import { operation } from '../http/operation.ts'
import type { StandInStore } from './stand-in-store.ts'

type Deps = { standIns: StandInStore; now: () => Date }

export const listStandIns = operation(standInRoutes.listStandIns)(
  async ({ params: { chapterId } }, { standIns }: Deps) => ({ items: await standIns.of(chapterId) }),
)

/** The state a chapter lies in: for a local chapter that of its district. */
async function stateOf({ level, parentId }: Chapter, standIns: StandInStore): Promise<ChapterId | undefined> {
  return level === 'local' && parentId ? (await standIns.chapter(parentId))?.parentId : parentId
}

/** The right is a grant with a last day: it reaches all policies, and no job has to take it away. */
export const beginStandIn = operation(standInRoutes.beginStandIn)(async (
  { actor, params: { chapterId }, body: { byChapterId, reason, to } },
  { standIns, now }: Deps,
) => {
  const [chapter, above] = await Promise.all([standIns.chapter(chapterId), standIns.chapter(byChapterId)])
  if (!chapter || !above) throw new Refusal('not_found')
  if (!mayStandIn(actor, chapter, await stateOf(chapter, standIns), byChapterId))
    throw new Refusal('not_allowed')
  const moment = now()
  const from = dayInBerlin(moment)
  if (to < from) throw new Refusal('date_passed', [{ field: 'to', code: 'date_passed' }])
  if (to > addDays(from, mostDays))
    throw new Refusal('invalid_request', [{ field: 'to', code: 'too_late', limit: addDays(from, mostDays) }])
  const { personId } = actor
  const [me, before] = await Promise.all([standIns.person(personId), standIns.grantsOf(personId)])
  const standInId = newId('sti') as StandInId
  const begun: StandIn = {
    standInId,
    chapterId,
    byChapterId,
    byChapterName: above.name,
    personId,
    name: me?.name ?? '·',
    reason,
    from,
    to,
    startedAt: moment.toISOString(),
  }
  const right = { role: 'coordinator' as const, chapterId, from, to, standIn: standInId }
  if (!(await standIns.begin(begun, before, right))) throw new Refusal('try_again')
  return begun
})

export const endStandIn = operation(standInRoutes.endStandIn)(async (
  { actor, params: { chapterId, standInId } },
  { standIns, now }: Deps,
) => {
  const found = await standIns.find(chapterId, standInId)
  if (!found) throw new Refusal('not_found')
  if (!mayEndStandIn(actor, found)) throw new Refusal('not_allowed')
  const moment = now()
  const today = dayInBerlin(moment)
  const before = await standIns.grantsOf(found.personId)
  const isHeld = before.some(({ standIn }) => standIn === standInId)
  if (found.to < today || !isHeld) throw new Refusal('already_answered')
  const ended: StandIn = { ...found, to: today, endedAt: moment.toISOString() }
  if (!(await standIns.end(found, ended, before))) throw new Refusal('try_again')
  return ended
})
