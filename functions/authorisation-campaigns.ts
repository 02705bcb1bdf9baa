import { anyone, federalOffice, signedIn, signedOut, type Row } from './authorisation-expected.ts'

/** Who reads and shapes what all districts share of a campaign. */
export const ofCampaigns: Row[] = [
  { route: 'getFrame', ask: (r) => r.plans.frame(), expected: anyone(200) },
  { route: 'getCoordinators', ask: (r) => r.plans.frame(), expected: federalOffice(200) },
  { route: 'nameCoordinators', ask: (r) => r.plans.namedCoordinators(), expected: federalOffice(200) },
  { route: 'listMyCampaigns', expected: signedIn(200) },
  { route: 'saveFrame', ask: (r) => r.plans.savedFrame(), expected: federalOffice(200) },
  {
    route: 'saveLayer',
    about: 'of Saxony',
    ask: (r) => r.plans.savedLayer(),
    expected: {
      ...signedOut,
      coordinator: { parent: 200, otherwise: 'not_your_chapter' },
      otherwise: 'not_allowed',
    },
  },
  { route: 'addTemplate', ask: (r) => r.plans.newTemplate(), expected: federalOffice(201) },
  { route: 'saveTemplate', ask: (r) => r.plans.savedTemplate(), expected: federalOffice(200) },
]
