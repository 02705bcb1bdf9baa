import * as z from 'zod'
import { Instant } from '../calendar/berlin-time.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { CampaignId } from './campaign.ts'

export const PhaseId = idSchema('phs')
export type PhaseId = z.infer<typeof PhaseId>

/** What can be counted: what reports say, and how many districts take part. */
export const TargetUnit = z.enum([
  'doors',
  'conversations',
  'actions',
  'signatures',
  'new_members',
  'districts',
])
export type TargetUnit = z.infer<typeof TargetUnit>

export const Target = z
  .strictObject({ unit: TargetUnit, count: z.int().min(1).max(10_000_000) })
  .meta({ id: 'Target' })
export type Target = z.infer<typeof Target>

/** One target for each unit. */
export const Targets = z
  .array(Target)
  .max(TargetUnit.options.length)
  .refine((targets) => new Set(targets.map(({ unit }) => unit)).size === targets.length, {
    error: 'named_twice',
  })

const Days = { from: z.iso.date(), to: z.iso.date() }
const isInOrder = ({ from, to }: { from: string; to: string }) => from <= to

/** A stretch of a campaign: both days are part of it. */
export const Phase = z.object({ phaseId: PhaseId, name: line(2, 60), ...Days }).meta({ id: 'Phase' })
export type Phase = z.infer<typeof Phase>

export const KeyDate = z.strictObject({ on: z.iso.date(), what: line(2, 90) }).meta({ id: 'KeyDate' })
export type KeyDate = z.infer<typeof KeyDate>

const FrameWords = z.object({
  text: paragraphs(10, 6000),
  targets: Targets,
  keyDates: z.array(KeyDate).max(20),
  /** Whom chapters ask; published. */
  contact: z.strictObject({ name: line(2, 80), reach: line(3, 120) }).optional(),
})

/** What all districts share of a campaign. */
export const Frame = FrameWords.extend({
  campaignId: CampaignId,
  phases: z.array(Phase).max(12),
  version: z.int().min(0),
}).meta({ id: 'Frame' })
export type Frame = z.infer<typeof Frame>

/** A phase that is there already keeps its id; one without is new, one left out goes. */
const EnteredPhase = z
  .strictObject({ phaseId: PhaseId.optional(), name: line(2, 60), ...Days })
  .refine(isInOrder, { path: ['to'], error: 'ends_before_start' })

export const SavedFrame = FrameWords.extend({
  phases: z.array(EnteredPhase).max(12),
  version: z.int().min(0),
}).strict()
export type SavedFrame = z.infer<typeof SavedFrame>

const LayerPhase = z
  .strictObject({ phaseId: PhaseId, ...Days })
  .refine(isInOrder, { path: ['to'], error: 'ends_before_start' })

/** What a state sets for its own districts: other days, and its share of the targets. */
export const StateLayer = z
  .object({
    campaignId: CampaignId,
    chapterId: ChapterId,
    phases: z.array(LayerPhase).max(12),
    targets: Targets,
    version: z.int().min(0),
    savedAt: Instant,
  })
  .meta({ id: 'StateLayer' })
export type StateLayer = z.infer<typeof StateLayer>

export const SavedLayer = StateLayer.pick({ phases: true, targets: true, version: true }).strict()

/** The phases as they are in one state. */
export const phasesIn = (phases: readonly Phase[], layer: StateLayer | undefined): Phase[] =>
  phases.map((phase) => {
    const own = layer?.phases.find(({ phaseId }) => phaseId === phase.phaseId)
    return own ? { ...phase, from: own.from, to: own.to } : phase
  })
