import type { RefusalCode } from '#shared/http/refusal.ts'
import type { Caller, Kind, Relation } from './authorisation-callers.ts'
import type { Given } from './call-handler.ts'
import type { Records } from './authorisation-records.ts'

/** How a call ends: with this status, or refused with this code. */
export type Outcome = 200 | 201 | 202 | RefusalCode
type ByRelation = Partial<Record<Relation, Outcome>> & { otherwise: Outcome }
type Expected = Partial<Record<Kind, Outcome | ByRelation>> & { otherwise: Outcome }

/** One route, asked for one thing; `about` tells rows of the same route apart. */
export type Row = {
  route: string
  about?: string
  ask?: (records: Records, caller: Caller) => Given | Promise<Given>
  expected: Expected
}

const signedOut = { 'signed out': 'not_signed_in', 'ID token': 'not_signed_in' } as const

/** Nobody is asked who they are. */
const anyone = (outcome: Outcome): Expected => ({ otherwise: outcome })
const signedIn = (outcome: Outcome): Expected => ({ ...signedOut, otherwise: outcome })
const federalOffice = (outcome: Outcome): Expected => ({
  ...signedOut,
  federal_office: outcome,
  otherwise: 'not_allowed',
})
/** Coordinators of Dresden itself; those of other chapters get as far as the second gate. */
const coordinators = (outcome: Outcome, ofOthers: Outcome = 'not_your_chapter'): Expected => ({
  ...signedOut,
  coordinator: { own: outcome, otherwise: ofOthers },
  otherwise: 'not_allowed',
})
const seats = (by: Partial<Record<Kind, Outcome>>): Expected => ({
  ...signedOut,
  otherwise: 'not_your_seat',
  ...by,
})

/** Who may do what. Each route of the contract has at least one row. */
export const table: readonly Row[] = [
  { route: 'getHealth', expected: anyone(200) },
  { route: 'getOpenApi', expected: anyone(200) },
  { route: 'getDocs', expected: anyone(200) },

  { route: 'listChapters', expected: anyone(200) },
  { route: 'getChapter', ask: (r) => r.dresden, expected: anyone(200) },
  { route: 'findChapters', ask: (r) => r.postcode, expected: anyone(200) },
  { route: 'getMe', expected: signedIn(200) },

  { route: 'listSeats', expected: signedIn(200) },
  { route: 'listPriorities', expected: anyone(200) },
  { route: 'getPriority', ask: (r) => r.priority, expected: anyone(200) },
  { route: 'listProposals', expected: signedIn(200) },
  { route: 'getProposal', ask: (r) => r.proposal(), expected: signedIn(200) },
  {
    route: 'propose',
    ask: (r) => r.newProposal,
    expected: seats({ 'campaign seat': 201, 'activists seat': 201 }),
  },
  {
    route: 'reviseProposal',
    about: 'of the campaign seat',
    ask: (r) => r.revisedProposal(),
    expected: { ...signedOut, 'campaign seat': 200, otherwise: 'not_your_proposal' },
  },
  {
    route: 'castVote',
    about: 'in the campaign council',
    ask: (r) => r.vote('campaign'),
    expected: seats({ 'campaign seat': 200 }),
  },
  {
    route: 'castVote',
    about: 'in the activists’ council',
    ask: (r) => r.vote('activists'),
    expected: seats({ 'activists seat': 200 }),
  },

  { route: 'listCampaigns', expected: anyone(200) },
  { route: 'getCampaign', ask: (r) => r.campaign, expected: anyone(200) },
  { route: 'openCampaign', ask: (r) => r.newCampaign, expected: federalOffice(201) },

  { route: 'getFigures', expected: anyone(200) },
  { route: 'getPriorityFigures', ask: (r) => r.priority, expected: anyone(200) },
  { route: 'getCampaignFigures', ask: (r) => r.campaign, expected: anyone(200) },

  { route: 'listActions', expected: anyone(200) },
  { route: 'getAction', about: 'published', ask: (r) => r.published(), expected: anyone(200) },
  { route: 'getAction', about: 'draft', ask: (r) => r.draft(), expected: anyone('not_found') },
  { route: 'listChapterActions', ask: (r) => r.dresden, expected: coordinators(200) },
  { route: 'getChapterAction', about: 'draft', ask: (r) => r.draftOfDresden(), expected: coordinators(200) },
  {
    route: 'getChapterAction',
    about: 'published',
    ask: (r) => r.publishedOfDresden(),
    expected: coordinators(200),
  },
  {
    route: 'getChapterAction',
    about: 'draft of Dresden, under the own chapter',
    ask: (r, caller) => r.draftUnder(caller),
    expected: coordinators(200, 'not_found'),
  },
  { route: 'registerAction', ask: (r) => r.newAction, expected: coordinators(201) },
  { route: 'reviseAction', about: 'draft', ask: (r) => r.revisedDraft(), expected: coordinators(200) },
  {
    route: 'reviseAction',
    about: 'published',
    ask: (r) => r.revisedPublished(),
    expected: coordinators(200),
  },
  {
    route: 'reviseAction',
    about: 'called off',
    ask: (r) => r.revisedCancelled(),
    expected: coordinators('not_open_to_change'),
  },
  { route: 'registerSeries', ask: (r) => r.newSeries(), expected: coordinators(201) },
  { route: 'cancelAction', about: 'published', ask: (r) => r.cancellation(), expected: coordinators(200) },
  {
    route: 'cancelAction',
    about: 'action of Dresden, under the own chapter',
    ask: (r, caller) => r.cancellation(caller),
    expected: coordinators(200, 'not_found'),
  },
  { route: 'saveDuty', ask: (r) => r.duty(), expected: coordinators(200) },
  { route: 'reportAction', about: 'over', ask: (r) => r.report(), expected: coordinators(200) },
  {
    route: 'reportAction',
    about: 'to come',
    ask: (r) => r.earlyReport(),
    expected: coordinators('not_over_yet'),
  },
  { route: 'writeToAttendees', ask: (r) => r.message(), expected: coordinators(202) },
  {
    route: 'writeToAttendees',
    about: 'action of Dresden, under the own chapter',
    ask: (r, caller) => r.message(caller),
    expected: coordinators(202, 'not_found'),
  },
  { route: 'inviteCoHost', ask: (r) => r.invitation(), expected: coordinators(200) },
  { route: 'listInvitations', ask: (r) => r.dresden, expected: coordinators(200) },
  { route: 'answerInvitation', ask: (r) => r.answerToInvitation(), expected: coordinators(200) },
  {
    route: 'answerInvitation',
    about: 'that nobody sent',
    ask: (r) => r.answerToNothing(),
    expected: coordinators('not_found'),
  },

  { route: 'sendIdea', ask: (r) => r.newIdea(), expected: anyone(202) },
  { route: 'confirmIdea', about: 'good link', ask: (r) => r.ideaLink(), expected: anyone(200) },
  {
    route: 'confirmIdea',
    about: 'link to confirm a sign-up',
    ask: (r) => r.link('confirm'),
    expected: anyone('link_invalid'),
  },
  { route: 'listIdeas', ask: (r) => r.dresden, expected: coordinators(200) },
  { route: 'getIdea', about: 'open', ask: (r) => r.idea(), expected: coordinators(200) },
  {
    route: 'getIdea',
    about: 'unconfirmed',
    ask: (r) => r.unconfirmedIdea(),
    expected: coordinators('not_found'),
  },
  {
    route: 'getIdea',
    about: 'idea for Dresden, under the own chapter',
    ask: (r, caller) => r.idea(caller),
    expected: coordinators(200, 'not_found'),
  },
  { route: 'acceptIdea', ask: (r) => r.acceptance(), expected: coordinators(200) },
  { route: 'declineIdea', ask: (r) => r.refusal(), expected: coordinators(200) },

  { route: 'getChapterCalendar', ask: (r) => r.dresden, expected: anyone(200) },
  { route: 'getCampaignCalendar', ask: (r) => r.campaign, expected: anyone(200) },
  { route: 'embedChapterActions', ask: (r) => r.dresden, expected: anyone(200) },
  { route: 'getMyCalendarAddress', expected: signedIn(200) },
  { route: 'getPersonCalendar', about: 'good', ask: (r) => r.feed(), expected: anyone(200) },
  {
    route: 'getPersonCalendar',
    about: 'link from a mail',
    ask: (r) => r.feedByLinkOfMail(),
    expected: anyone('link_invalid'),
  },
  { route: 'publishAction', about: 'draft', ask: (r) => r.publication(), expected: coordinators(200) },
  {
    route: 'publishAction',
    about: 'published',
    ask: (r) => r.secondPublication(),
    expected: coordinators('not_a_draft'),
  },
  {
    route: 'publishAction',
    about: 'draft of Dresden, under the own chapter',
    ask: (r, caller) => r.publicationUnder(caller),
    expected: coordinators(200, 'not_found'),
  },

  { route: 'signUp', about: 'published', ask: (r) => r.newSignUp(), expected: anyone(202) },
  { route: 'signUp', about: 'draft', ask: (r) => r.newSignUpForDraft(), expected: anyone('not_found') },
  { route: 'lookUpLink', about: 'good', ask: (r) => r.linkToLookUp(), expected: anyone(200) },
  {
    route: 'lookUpLink',
    about: 'forged',
    ask: (r) => r.forgedLinkToLookUp(),
    expected: anyone('link_invalid'),
  },
  { route: 'confirmSignUp', about: 'good link', ask: (r) => r.link('confirm'), expected: anyone(200) },
  {
    route: 'confirmSignUp',
    about: 'link to manage',
    ask: (r) => r.link('manage'),
    expected: anyone('link_invalid'),
  },
  { route: 'cancelSignUp', about: 'good link', ask: (r) => r.link('manage'), expected: anyone(200) },
  {
    route: 'cancelSignUp',
    about: 'ticket',
    ask: (r) => r.link('ticket'),
    expected: anyone('link_invalid'),
  },
  { route: 'changeShift', about: 'good link', ask: (r) => r.changing('manage'), expected: anyone(200) },
  {
    route: 'changeShift',
    about: 'ticket',
    ask: (r) => r.changing('ticket'),
    expected: anyone('link_invalid'),
  },
  { route: 'acceptOffer', about: 'good link', ask: (r) => r.offered('manage'), expected: anyone(200) },
  {
    route: 'acceptOffer',
    about: 'ticket',
    ask: (r) => r.offered('ticket'),
    expected: anyone('link_invalid'),
  },
  { route: 'reassure', about: 'good link', ask: (r) => r.coming('manage'), expected: anyone(200) },
  { route: 'reassure', about: 'ticket', ask: (r) => r.coming('ticket'), expected: anyone('link_invalid') },
  {
    route: 'giveFeedback',
    about: 'too early',
    ask: (r) => r.feedback('manage'),
    expected: anyone('not_over_yet'),
  },
  {
    route: 'giveFeedback',
    about: 'ticket',
    ask: (r) => r.feedback('ticket'),
    expected: anyone('link_invalid'),
  },
  { route: 'getOwnCalendar', about: 'good link', ask: (r) => r.ownCalendar('manage'), expected: anyone(200) },
  {
    route: 'getOwnCalendar',
    about: 'ticket',
    ask: (r) => r.ownCalendar('ticket'),
    expected: anyone('link_invalid'),
  },
  { route: 'eraseSignUp', about: 'good link', ask: (r) => r.link('manage'), expected: anyone(200) },
  {
    route: 'eraseSignUp',
    about: 'ticket',
    ask: (r) => r.link('ticket'),
    expected: anyone('link_invalid'),
  },
  { route: 'signUpAsMyself', about: 'published', ask: (r) => r.shift(), expected: signedIn(201) },
  { route: 'signUpAsMyself', about: 'draft', ask: (r) => r.shiftOfDraft(), expected: signedIn('not_found') },
  { route: 'listMySignUps', expected: signedIn(200) },
  { route: 'cancelMySignUp', about: 'own', ask: (r, caller) => r.signUpOf(caller), expected: signedIn(200) },
  {
    route: 'cancelMySignUp',
    about: 'of somebody else',
    ask: (r) => r.signUpOfSomebody(),
    expected: signedIn('not_found'),
  },
  {
    route: 'listAttendees',
    about: 'published',
    ask: (r) => r.publishedOfDresden(),
    expected: coordinators(200),
  },
  { route: 'listAttendees', about: 'draft', ask: (r) => r.draftOfDresden(), expected: coordinators(200) },
  {
    route: 'listAttendees',
    about: 'action of Dresden, under the own chapter',
    ask: (r, caller) => r.publishedUnder(caller),
    expected: coordinators(200, 'not_found'),
  },
  {
    route: 'exportAttendees',
    about: 'published',
    ask: (r) => r.publishedOfDresden(),
    expected: coordinators(200),
  },
  {
    route: 'exportAttendees',
    about: 'action of Dresden, under the own chapter',
    ask: (r, caller) => r.publishedUnder(caller),
    expected: coordinators(200, 'not_found'),
  },
  {
    route: 'saveAttendee',
    about: 'somebody who comes',
    ask: (r) => r.savedAttendee(),
    expected: coordinators(200),
  },
  {
    route: 'saveAttendee',
    about: 'at an action of Dresden, under the own chapter',
    ask: (r, caller) => r.savedAttendee(caller),
    expected: coordinators(200, 'not_found'),
  },
  {
    route: 'getCheckInLink',
    about: 'published',
    ask: (r) => r.publishedOfDresden(),
    expected: coordinators(200),
  },
  {
    route: 'getCheckInLink',
    about: 'action of Dresden, under the own chapter',
    ask: (r, caller) => r.publishedUnder(caller),
    expected: coordinators(200, 'not_found'),
  },
  { route: 'openCheckIn', about: 'around the action', ask: (r) => r.door(), expected: anyone(200) },
  {
    route: 'openCheckIn',
    about: 'too early',
    ask: (r) => r.doorTooEarly(),
    expected: anyone('not_open_yet'),
  },
  {
    route: 'openCheckIn',
    about: 'link of a person',
    ask: (r) => r.doorByLinkOfPerson(),
    expected: anyone('link_invalid'),
  },
  { route: 'checkIn', about: 'around the action', ask: (r) => r.checkIn(), expected: anyone(200) },
  { route: 'checkIn', about: 'too early', ask: (r) => r.checkInTooEarly(), expected: anyone('not_open_yet') },
]

/** What the table says of one caller. */
export function outcomeFor({ kind, relation }: Caller, expected: Expected): Outcome {
  const entry = expected[kind] ?? expected.otherwise
  return typeof entry === 'object' ? ((relation && entry[relation]) ?? entry.otherwise) : entry
}
