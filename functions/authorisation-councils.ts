import { federalOffice, signedIn, signedOut, type Outcome, type Row } from './authorisation-expected.ts'

/** Chairs keep sessions too; that is held beside their operations. */
const keeping = (outcome: Outcome): Row['expected'] => ({
  ...signedOut,
  federal_office: outcome,
  otherwise: 'not_your_session',
})

/** Who sits in the councils, by which rules, when they meet and what they write down. */
export const ofCouncils: readonly Row[] = [
  { route: 'listSeats', expected: signedIn(200) },
  { route: 'listSeatChanges', expected: signedIn(200) },
  { route: 'listRules', expected: signedIn(200) },
  { route: 'setRules', ask: (r) => r.rules(), expected: federalOffice(200) },
  { route: 'openTerm', ask: (r) => r.newTerm(), expected: federalOffice(201) },
  { route: 'findPerson', ask: (r) => r.somebody(), expected: federalOffice(200) },
  { route: 'appointSeat', ask: (r) => r.appointment(), expected: federalOffice(201) },
  { route: 'replaceHolder', ask: (r) => r.replacement(), expected: federalOffice(200) },
  { route: 'setDeputy', ask: (r) => r.deputy(), expected: federalOffice(200) },
  {
    route: 'resignSeat',
    about: 'of somebody else',
    ask: (r) => r.resignation(),
    expected: { ...signedOut, federal_office: 200, otherwise: 'not_your_seat' },
  },
  { route: 'listSessions', expected: signedIn(200) },
  { route: 'listMySessions', expected: signedIn(200) },
  { route: 'getSession', ask: (r) => r.session(), expected: signedIn(200) },
  { route: 'planSession', ask: (r) => r.newSession(), expected: keeping(201) },
  { route: 'changeSession', ask: (r) => r.changedSession(), expected: keeping(200) },
  { route: 'addPoint', ask: (r) => r.newPoint(), expected: keeping(201) },
  { route: 'arrangeAgenda', ask: (r) => r.arrangement(), expected: keeping(200) },
  { route: 'beginMinutes', ask: (r) => r.session(), expected: keeping(201) },
  { route: 'noteAttendance', ask: (r) => r.attendance(), expected: keeping(200) },
  { route: 'writePoint', ask: (r) => r.pointOfMinutes(), expected: keeping(200) },
  { route: 'adoptMinutes', ask: (r) => r.adoption(), expected: keeping(200) },
]
