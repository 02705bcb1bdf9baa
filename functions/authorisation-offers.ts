import { now } from './cast.ts'
import { links } from './links/link.ts'
import { linkSecret } from './set-stage.ts'
import { anyone, coordinators, signedIn, type Row } from './authorisation-expected.ts'

/** What leads from a plan to people outside of it: offers of help, and its calendar. */
export const ofOffers: readonly Row[] = [
  { route: 'offerHelp', ask: (r) => r.plans.newOffer(false), expected: anyone(202) },
  { route: 'offerMyHelp', ask: (r) => r.plans.newOffer(true), expected: signedIn(202) },
  {
    route: 'chooseTaskMails',
    ask: () => ({
      body: {
        token: links(linkSecret).seal({
          purpose: 'task_mails',
          contactKey: 'rB0kHk1u8Qx2V-_w3fGZlQ',
          until: now().getTime() / 1000 + 3600,
        }),
        isWanted: false,
      },
    }),
    expected: anyone(200),
  },
  { route: 'confirmOffer', ask: (r) => r.plans.offerLink(), expected: anyone(200) },
  { route: 'listOffers', ask: (r) => r.dresden, expected: coordinators(200) },
  { route: 'listLateOffers', ask: (r) => r.dresden, expected: coordinators(200) },
  { route: 'answerOffer', ask: (r) => r.plans.answeredOffer(), expected: coordinators(200) },
  {
    route: 'answerOffer',
    about: 'of Dresden, under the own chapter',
    ask: (r, caller) => r.plans.answeredOffer(caller),
    expected: coordinators(200, 'not_found'),
  },
  { route: 'getPlanCalendar', about: 'good', ask: (r) => r.plans.calendar(), expected: anyone(200) },
  {
    route: 'getPlanCalendar',
    about: 'by an address that is not in force',
    ask: (r) => r.plans.calendar(7),
    expected: anyone('link_invalid'),
  },
  { route: 'getPlanCalendarAddress', ask: (r) => r.plans.plan(), expected: coordinators(200) },
  {
    route: 'getPlanCalendarAddress',
    about: 'of Dresden, under the own chapter',
    ask: (r, caller) => r.plans.plan(caller),
    expected: coordinators(200, 'not_found'),
  },
  { route: 'renewPlanCalendarAddress', ask: (r) => r.plans.newCalendar(), expected: coordinators(200) },
  {
    route: 'renewPlanCalendarAddress',
    about: 'of Dresden, under the own chapter',
    ask: (r, caller) => r.plans.newCalendar(caller),
    expected: coordinators(200, 'not_found'),
  },
]
