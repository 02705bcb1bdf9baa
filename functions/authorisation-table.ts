import type { Caller } from './authorisation-callers.ts'
import { ofActions } from './authorisation-actions.ts'
import { ofCouncils } from './authorisation-councils.ts'
import { ofMembers } from './authorisation-members.ts'
import { ofProposals } from './authorisation-proposals.ts'
import { ofCampaigns } from './authorisation-campaigns.ts'
import { ofPlans } from './authorisation-plans.ts'
import {
  anyone,
  coordinators,
  federalOffice,
  signedIn,
  type Expected,
  type Outcome,
  type Row,
} from './authorisation-expected.ts'

export type { Outcome, Row } from './authorisation-expected.ts'

/** Who may do what. Each route of the contract has at least one row. */
export const table: readonly Row[] = [
  { route: 'getHealth', expected: anyone(200) },
  { route: 'getOpenApi', expected: anyone(200) },
  { route: 'getDocs', expected: anyone(200) },

  { route: 'listChapters', expected: anyone(200) },
  { route: 'getChapter', ask: (r) => r.dresden, expected: anyone(200) },
  { route: 'findChapters', ask: (r) => r.postcode, expected: anyone(200) },
  { route: 'getMe', expected: signedIn(200) },

  ...ofMembers,
  ...ofCouncils,
  { route: 'listPriorities', expected: anyone(200) },
  { route: 'getPriority', ask: (r) => r.priority, expected: anyone(200) },
  { route: 'getPriorityRecord', ask: (r) => r.recordedPriority(), expected: anyone(200) },
  { route: 'listLessons', ask: (r) => r.recordedPriority(), expected: signedIn(200) },
  ...ofProposals,

  { route: 'listCampaigns', expected: anyone(200) },
  { route: 'getCampaign', ask: (r) => r.campaign, expected: anyone(200) },
  { route: 'openCampaign', ask: (r) => r.newCampaign, expected: federalOffice(201) },
  ...ofCampaigns,
  ...ofPlans,

  { route: 'getFigures', expected: anyone(200) },
  { route: 'getPriorityFigures', ask: (r) => r.priority, expected: anyone(200) },
  { route: 'getCampaignFigures', ask: (r) => r.campaign, expected: anyone(200) },

  ...ofActions,

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
