import * as z from 'zod'
import { idSchema } from '../http/id.ts'

const [PriorityId, CampaignId, ActionId] = [idSchema('pri'), idSchema('cmp'), idSchema('act')]

/** What was counted on the day the evidence was given, of what is counted at all. */
const Counted = z.object({
  actions: z.int().min(0),
  signUps: z.int().min(0),
  conversations: z.int().min(0),
  came: z.int().min(0),
})

/** A page of ours that speaks for a topic; a report is that of an action. */
export const Evidence = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('priority'), id: PriorityId, title: z.string(), counted: Counted.optional() }),
    z.object({ kind: z.literal('campaign'), id: CampaignId, title: z.string(), counted: Counted.optional() }),
    z.object({ kind: z.literal('action'), id: ActionId, title: z.string() }),
    z.object({
      kind: z.literal('report'),
      id: ActionId,
      title: z.string(),
      counted: Counted.pick({ came: true, conversations: true }),
    }),
  ])
  .meta({ id: 'Evidence' })
export type Evidence = z.infer<typeof Evidence>

const patterns = {
  priority: /\bpri_[0-9a-z]{12}\b/,
  campaign: /\bcmp_[0-9a-z]{12}\b/,
  action: /\bact_[0-9a-z]{12}\b/,
} as const

export type Named =
  | { kind: 'priority'; id: z.infer<typeof PriorityId> }
  | { kind: 'campaign'; id: z.infer<typeof CampaignId> }
  | { kind: 'action'; id: z.infer<typeof ActionId> }

/** What an address or an id that somebody pasted is about; undefined when it is none of ours. */
export function evidenceNamed(pasted: string): Named | undefined {
  for (const [kind, pattern] of Object.entries(patterns)) {
    const id = pattern.exec(pasted)?.[0]
    if (id) return { kind, id } as Named
  }
  return undefined
}
