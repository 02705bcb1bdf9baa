import type { Chapter, ChapterId } from '../chapters/chapter.ts'
import type { Needs, Topic } from './topic.ts'

/** The state association that a state or a district belongs to by the tree; local chapters count for no state. */
export function stateIdOf({
  level,
  chapterId,
  parentId,
}: Pick<Chapter, 'level' | 'chapterId' | 'parentId'>): ChapterId | undefined {
  if (level === 'state') return chapterId
  return level === 'district' ? parentId : undefined
}

type Counted = Pick<Topic, 'districts' | 'states'>

/** States from which at least one district endorses it. */
export const statesOf = ({ states }: Pick<Topic, 'states'>): ChapterId[] =>
  Object.entries(states).flatMap(([stateId, districts]) => (districts > 0 ? [stateId as ChapterId] : []))

export const isEnough = (topic: Counted, needs: Needs): boolean =>
  topic.districts >= needs.districts && statesOf(topic).length >= needs.states

/** How far it is, from 0 to 1: the further of the two ways to go decides. */
export const progressOf = (topic: Counted & { needs: Needs }): number =>
  Math.min(
    1,
    topic.districts / Math.max(topic.needs.districts, 1),
    statesOf(topic).length / Math.max(topic.needs.states, 1),
  )
