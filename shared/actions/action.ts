import * as z from 'zod'
import { Instant, TimeOfDay } from '../calendar/berlin-time.ts'
import { CampaignId, PriorityKnot } from '../campaigns/campaign.ts'
import { ChapterId, DistrictKey, Postcode } from '../chapters/chapter.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'

export const ActionId = idSchema('act')
export type ActionId = z.infer<typeof ActionId>
export const ShiftId = idSchema('shf')
export type ShiftId = z.infer<typeof ShiftId>

export const ActionType = z.enum([
  'info_stand',
  'door_to_door',
  'flyers',
  'posters',
  'rally',
  'public_event',
  'advice_hour',
  'phone_evening',
  'open_meeting',
  'training',
  'culture',
  'other',
])
export type ActionType = z.infer<typeof ActionType>

export const Place = z
  .strictObject({
    name: line(2, 80),
    street: line(2, 80),
    postcode: Postcode,
    city: line(2, 60),
    isStepFree: z.boolean(),
  })
  .meta({ id: 'Place' })
export type Place = z.infer<typeof Place>

/** The knots above an action: its priority and its campaign. */
export const CampaignKnot = PriorityKnot.extend({ campaignId: CampaignId, campaignTitle: z.string() })

/** A stretch of time with places; `taken` counts held and confirmed sign-ups. */
export const Shift = z
  .object({
    shiftId: ShiftId,
    startsAt: Instant,
    endsAt: Instant,
    capacity: z.int().min(1).max(999),
    taken: z.int().min(0),
  })
  .meta({ id: 'Shift' })
export type Shift = z.infer<typeof Shift>

/** Something people sign up for: a public action of a chapter under a campaign. */
export const Action = CampaignKnot.extend({
  actionId: ActionId,
  chapterId: ChapterId,
  chapterName: z.string(),
  /** The district association it counts for; none for an action of a state or the federal level. */
  districtChapterId: ChapterId.optional(),
  /** The district the place lies in, from its postcode. */
  ags: DistrictKey.optional(),
  type: ActionType,
  title: line(3, 90),
  description: paragraphs(10, 4000),
  place: Place,
  startsAt: Instant,
  endsAt: Instant,
  state: z.enum(['draft', 'published']),
  /** Places of all shifts and how many are taken; kept by a listener, a few seconds behind the shifts. */
  places: z.int().min(0),
  placesTaken: z.int().min(0),
  version: z.int().positive(),
}).meta({ id: 'Action' })
export type Action = z.infer<typeof Action>

export const ActionWithShifts = Action.extend({ shifts: z.array(Shift) }).meta({ id: 'ActionWithShifts' })
export type ActionWithShifts = z.infer<typeof ActionWithShifts>

/** What a list shows of an action. */
export const ActionSummary = Action.omit({ description: true, version: true }).meta({ id: 'ActionSummary' })
export type ActionSummary = z.infer<typeof ActionSummary>

/** A shift as a coordinator enters it: local times on the day of the action. */
export const NewShift = z
  .object({ from: TimeOfDay, to: TimeOfDay, capacity: z.int().min(1).max(999) })
  .strict()
  .refine((shift) => shift.from < shift.to, { path: ['to'], error: 'ends_before_start' })

export const NewAction = Action.pick({
  campaignId: true,
  type: true,
  title: true,
  description: true,
  place: true,
})
  .extend({ on: z.iso.date(), shifts: z.array(NewShift).min(1).max(20) })
  .strict()
export type NewAction = z.infer<typeof NewAction>

export const RevisedAction = NewAction.omit({ campaignId: true })
  .extend({ version: z.int().positive() })
  .strict()
