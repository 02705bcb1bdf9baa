import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { ActionId, ShiftId } from '#shared/actions/action.ts'
import { ChapterId } from '#shared/chapters/chapter.ts'
import { PersonId } from '#shared/identity/actor.ts'
import { Locale, Person } from '#shared/people/person.ts'
import { Digest } from '#shared/news/digest.ts'
import { PersonalNews } from '#shared/news/news.ts'
import { personal, personalData } from '#shared/privacy/personal-data.ts'
import { Ranking, RankingBallot } from '#shared/rankings/ranking.ts'
import { Consent, SignUp } from '#shared/sign-ups/sign-up.ts'
import { GivenByChapter, GivenByPerson } from '#shared/topics/endorsement.ts'
import { Topic } from '#shared/topics/topic.ts'
import { Amendment } from '#shared/proposals/amendment.ts'
import { Ballot } from '#shared/proposals/ballot.ts'
import { Comment } from '#shared/proposals/comment.ts'
import { CampaignCoordinator, ShapedCampaign } from '#shared/campaigns/coordinators.ts'
import { Call } from '#shared/participation/participation.ts'
import { Offer } from '#shared/plans/offer.ts'
import { StandIn } from '#shared/stand-ins/stand-in.ts'
import { PlanPerson, TaskComment } from '#shared/plans/plan.ts'
import { Seat } from '#shared/councils/council.ts'
import { SeatChange } from '#shared/councils/seat-change.ts'
import { Presence, Task } from '#shared/sessions/minutes.ts'
import { Mail } from './mail/mail.ts'
import { LineEntry } from './sign-ups/line-store.ts'

/**
 * The records about people, each with the fields that say nothing about the person. Whoever adds a field decides
 * here or in the schema which of the two it is.
 */
const records: [string, z.ZodObject, string[]][] = [
  ['Person', Person, []],
  [
    'SignUp',
    SignUp,
    'actionId shiftId state signedUpAt heldUntil ticket nextMoment reassuredAt attendanceAt about'.split(' '),
  ],
  ['CampaignCoordinator', CampaignCoordinator, []],
  ['ShapedCampaign', ShapedCampaign, ['campaignId', 'title']],
  ['PlanPerson', PlanPerson, []],
  ['Call', Call, ['callId', 'campaignId', 'chapterId', 'at', 'outcome']],
  [
    'Offer',
    Offer,
    'offerId planId chapterId stateId wantedId title state sentAt confirmedAt handedOnAt'.split(' '),
  ],
  [
    'StandIn',
    StandIn,
    'standInId chapterId byChapterId byChapterName reason from to startedAt endedAt'.split(' '),
  ],
  ['TaskComment', TaskComment, ['commentId', 'taskId', 'at']],
  ['Seat', Seat, 'seatId councilId kind chapterId from to isChair termId endedBy'.split(' ')],
  ['SeatChange', SeatChange, 'seatId councilId kind chapterId change from recordedAt'.split(' ')],
  ['Presence', Presence, ['seatId', 'councilId', 'kind']],
  ['Task', Task, ['what', 'until']],
  ['LineEntry', LineEntry, ['actionId', 'shiftId', 'ticket', 'endsAt']],
  [
    'Mail',
    Mail,
    (
      'mailId kind actionId shiftIds fullShiftIds sureShiftIds placeInLine heldUntil noticeId ideaId offerId ' +
      'newsBesides tasksBesides requestHash queuedAt claimedUntil sentAt'
    ).split(' '),
  ],
  [
    'Topic',
    Topic,
    (
      'topicId title what state needs districts states others persons chapterId chapterName suggestedAt ' +
      'supportedAt closedAt mergedInto proposalId absorbed'
    ).split(' '),
  ],
  ['GivenByChapter', GivenByChapter, 'topicId chapterId chapterName level stateId endorsedAt'.split(' ')],
  ['GivenByPerson', GivenByPerson, ['topicId', 'endorsedAt']],
  ['PersonalNews', PersonalNews, 'newsId kind title path at other moment place councilIds'.split(' ')],
  ['Digest', Digest, ['dueAt']],
  ['Ballot', Ballot, 'proposalId round councilId seatId kind chapterId castBy castAt'.split(' ')],
  [
    'Amendment',
    Amendment,
    (
      'kind sectionId heading text reason textVersion amendmentId proposalId chapterId at state answeredAt ' +
      'answeredBy answer'
    ).split(' '),
  ],
  ['Comment', Comment, 'commentId proposalId kind sectionId text at state answer resolvedAt'.split(' ')],
  [
    'Ranking',
    Ranking,
    'rankingId title text method options openedAt closesAt state ballots order'.split(' '),
  ],
  ['RankingBallot', RankingBallot, 'rankingId seatId councilId kind castBy castAt'.split(' ')],
]

/** Fields of which nobody has said whether they are personal, and those of which both was said. */
const undecided = (record: z.ZodObject, plain: readonly string[]) =>
  Object.entries(record.shape)
    .filter(([field, schema]) => plain.includes(field) === (personalData.get(schema) !== undefined))
    .map(([field]) => field)

describe('a field nobody decided about is found', () => {
  it('when it is new', () => {
    expect(undecided(SignUp.extend({ street: z.string() }), records[1]![2])).toEqual(['street'])
  })

  it('when it has the type of a personal one', () => {
    expect(undecided(SignUp.extend({ spoken: Locale, home: ChapterId }), records[1]![2])).toEqual([
      'spoken',
      'home',
    ])
  })
})

describe.each(records)('%s', (_, record, plain) => {
  it('has a decision about each field', () => {
    expect(undecided(record, plain)).toEqual([])
    expect(plain.filter((field) => !(field in record.shape))).toEqual([])
  })

  const fields = Object.entries(record.shape).filter(([field]) => !plain.includes(field))

  it.each(fields)('says of %s why it is held and how long', (_field, schema) => {
    expect(personalData.get(schema)).toEqual({
      purpose: expect.stringMatching(/^.{8,}$/),
      legalBasis: expect.stringContaining('GDPR'),
      retention: expect.stringMatching(/day|hour/),
    })
  })
})

describe('the decision about a field', () => {
  it('stays with its record, though others have fields of the same type', () => {
    const purposes = [Person, SignUp, Mail].map(({ shape }) => personalData.get(shape.locale)!.retention)
    expect(new Set(purposes).size).toBe(3)
  })

  it('does not reach the shared types themselves', () => {
    const types = [Locale, ChapterId, PersonId, Consent, ActionId, ShiftId]
    expect(types.filter((type) => personalData.has(type))).toEqual([])
  })

  it('leaves the schema as strict as it was', () => {
    const field = personal(z.email().max(20), personalData.get(Person.shape.email)!)
    expect(field.safeParse('thuy@example.org').success).toBe(true)
    expect([
      field.safeParse('thuy').success,
      field.safeParse(`${'t'.repeat(20)}@example.org`).success,
    ]).toEqual([false, false])
  })
})
