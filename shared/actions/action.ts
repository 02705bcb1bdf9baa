import * as z from 'zod'
import { Instant, TimeOfDay } from '../calendar/berlin-time.ts'
import { CampaignId, PriorityKnot } from '../campaigns/campaign.ts'
import { ChapterId, DistrictKey, Postcode } from '../chapters/chapter.ts'
import { idSchema } from '../http/id.ts'
import { line, paragraphs } from '../http/text.ts'
import { Duty } from './paperwork.ts'

export const ActionId = idSchema('act')
export type ActionId = z.infer<typeof ActionId>
export const ShiftId = idSchema('shf')
export type ShiftId = z.infer<typeof ShiftId>
export const SeriesId = idSchema('ser')
export type SeriesId = z.infer<typeof SeriesId>

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

/** Only drafts are unseen. `done` once it is over, `reported` once somebody said what came of it. */
export const ActionState = z.enum(['draft', 'published', 'done', 'reported', 'cancelled'])
export type ActionState = z.infer<typeof ActionState>

/** What makes it possible for more people to come. */
export const Access = z.enum(['step_free', 'toilet', 'seats', 'sign_language', 'quiet_place'])
export type Access = z.infer<typeof Access>

export const Place = z
  .strictObject({
    name: line(2, 80),
    street: line(2, 80),
    postcode: Postcode,
    city: line(2, 60),
    access: z.array(Access).max(Access.options.length),
  })
  .meta({ id: 'Place' })
export type Place = z.infer<typeof Place>

/** The knots above an action: its priority and its campaign. */
export const CampaignKnot = PriorityKnot.extend({ campaignId: CampaignId, campaignTitle: z.string() })

const ShiftWords = z.object({
  capacity: z.int().min(1).max(999),
  /** With fewer people the shift cannot go ahead. */
  minimum: z.int().min(1).max(999).optional(),
  /** Where those of this shift meet, unless it is the place of the action. */
  meetingPoint: line(2, 120).optional(),
  /** Who or what is needed: “two people with a car”. */
  needs: line(2, 120).optional(),
})

/**
 * A stretch of time with places. `taken` counts the places that nobody else can have: held, offered and confirmed
 * ones; `waiting` counts the people in line.
 */
export const Shift = ShiftWords.extend({
  shiftId: ShiftId,
  startsAt: Instant,
  endsAt: Instant,
  taken: z.int().min(0),
  waiting: z.int().min(0),
}).meta({ id: 'Shift' })
export type Shift = z.infer<typeof Shift>

/** Whom to ask; told to those who signed up, not to the public. */
export const Contact = z.strictObject({ name: line(2, 80), reach: line(3, 120) }).meta({ id: 'Contact' })
export type Contact = z.infer<typeof Contact>

/** An action that gave the idea to this one. */
export const Lineage = z
  .object({ actionId: ActionId, chapterName: z.string(), title: z.string() })
  .meta({ id: 'Lineage' })

/** Another chapter that carries the action along once it has accepted; the host answers for the data. */
export const CoHost = z
  .object({ chapterId: ChapterId, name: z.string(), state: z.enum(['invited', 'accepted', 'declined']) })
  .meta({ id: 'CoHost' })
export type CoHost = z.infer<typeof CoHost>

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
  /** What people should bring. */
  bring: line(2, 200).optional(),
  contact: Contact.optional(),
  /** Where to take part online; told to those who confirmed. */
  onlineLink: z.httpUrl().max(300).optional(),
  startsAt: Instant,
  endsAt: Instant,
  state: ActionState,
  /** When it was published; an action from before this was noted has none. */
  publishedAt: Instant.optional(),
  /** Why it does not take place; only when it was cancelled. */
  cancelledBecause: line(3, 300).optional(),
  /** Places of all shifts and how many are taken; kept by a listener, a few seconds behind the shifts. */
  places: z.int().min(0),
  placesTaken: z.int().min(0),
  seriesId: SeriesId.optional(),
  copiedFrom: Lineage.optional(),
  coHosts: z.array(CoHost).max(10),
  /** The paperwork of the action, in order of due date. */
  duties: z.array(Duty).max(12),
  version: z.int().positive(),
  /** Counts what calendars must hear of: changes of time or place, and a cancellation (RFC 5545, SEQUENCE). */
  sequence: z.int().min(0),
}).meta({ id: 'Action' })
export type Action = z.infer<typeof Action>

export const ActionWithShifts = Action.extend({ shifts: z.array(Shift) }).meta({ id: 'ActionWithShifts' })
export type ActionWithShifts = z.infer<typeof ActionWithShifts>

/** What anybody sees of an action. */
export const PublicAction = ActionWithShifts.omit({ contact: true, onlineLink: true, duties: true }).meta({
  id: 'PublicAction',
})
export type PublicAction = z.infer<typeof PublicAction>

/** What a list shows of an action. */
export const ActionSummary = Action.pick({
  actionId: true,
  priorityId: true,
  priorityTitle: true,
  campaignId: true,
  campaignTitle: true,
  chapterId: true,
  chapterName: true,
  ags: true,
  type: true,
  title: true,
  place: true,
  startsAt: true,
  endsAt: true,
  state: true,
  places: true,
  placesTaken: true,
  seriesId: true,
  sequence: true,
}).meta({ id: 'ActionSummary' })
export type ActionSummary = z.infer<typeof ActionSummary>

/** What the chapter's own list shows besides: which paperwork is open. */
export const ChapterActionSummary = ActionSummary.extend({ duties: Action.shape.duties }).meta({
  id: 'ChapterActionSummary',
})
export type ChapterActionSummary = z.infer<typeof ChapterActionSummary>

/** A shift as a coordinator enters it: local times on the day of the action. */
export const NewShift = ShiftWords.extend({ from: TimeOfDay, to: TimeOfDay })
  .strict()
  .refine((shift) => shift.from < shift.to, { path: ['to'], error: 'ends_before_start' })
  .refine(({ minimum, capacity }) => !minimum || minimum <= capacity, {
    path: ['minimum'],
    error: 'above_capacity',
  })

export const NewAction = Action.pick({
  campaignId: true,
  type: true,
  title: true,
  description: true,
  place: true,
  bring: true,
  contact: true,
  onlineLink: true,
})
  .extend({
    on: z.iso.date(),
    shifts: z.array(NewShift).min(1).max(20),
    /** The action it is copied from. */
    copyOf: ActionId.optional(),
  })
  .strict()
export type NewAction = z.infer<typeof NewAction>

/** A shift that is there already keeps its id; one without is new, one left out goes. */
export const RevisedShift = NewShift.safeExtend({ shiftId: ShiftId.optional() })

/** One action, or this one and all later ones of its series. */
export const Scope = z.enum(['this', 'following'])
export type Scope = z.infer<typeof Scope>

export const RevisedAction = NewAction.omit({ campaignId: true, copyOf: true, shifts: true })
  .extend({
    shifts: z.array(RevisedShift).min(1).max(20),
    version: z.int().positive(),
    scope: Scope.default('this'),
  })
  .strict()
export type RevisedAction = z.infer<typeof RevisedAction>
