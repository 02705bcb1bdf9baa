import { accessLogStore } from '../access-log/access-log-store.ts'
import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { setting } from '../http/setting.ts'
import { visitorSource } from '../http/visitor-source.ts'
import { atEvenPace } from '../http/even-pace.ts'
import { identified } from '../identity/identified.ts'
import { personStore } from '../identity/identity-store.ts'
import { contactKeys } from '../links/contact-key.ts'
import { links } from '../links/link.ts'
import { acceptOffer } from './accept-offer.ts'
import { arrivalStore } from './arrival-store.ts'
import { cancelMySignUp } from './cancel-my-sign-up.ts'
import { cancelSignUp } from './cancel-sign-up.ts'
import { changeShift } from './change-shift.ts'
import { checkIn } from './check-people.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { eraseSignUp } from './erase-sign-up.ts'
import { exportAttendees } from './export-attendees.ts'
import { giveFeedback } from './give-feedback.ts'
import { freedPlaceStore } from './freed-place-store.ts'
import { getCheckInLink } from './get-check-in-link.ts'
import { getOwnCalendar } from './get-own-calendar.ts'
import { lineStore } from './line-store.ts'
import { listAttendees } from './list-attendees.ts'
import { listMySignUps } from './list-my-sign-ups.ts'
import { lookUpLink } from './look-up-link.ts'
import { openCheckIn } from './open-check-in.ts'
import { placeStore } from './place-store.ts'
import { saveAttendee } from './save-attendee.ts'
import { reassure } from './reassure-host.ts'
import { signUpAsMyself } from './sign-up-as-myself.ts'
import { aboutStore, signUpStore } from './sign-up-store.ts'
import { signUp } from './sign-up.ts'

const [signUps, campaigns] = [table('SIGN_UPS_TABLE'), table('CAMPAIGNS_TABLE')]
const secret = setting('LINK_SECRET')
const now = () => new Date()

export const handler = apiHandler(
  [
    { ...signUp, run: atEvenPace(signUp.run) },
    lookUpLink,
    confirmSignUp,
    cancelSignUp,
    changeShift,
    acceptOffer,
    eraseSignUp,
    reassure,
    giveFeedback,
    getOwnCalendar,
    signUpAsMyself,
    listMySignUps,
    cancelMySignUp,
    listAttendees,
    exportAttendees,
    saveAttendee,
    getCheckInLink,
    openCheckIn,
    checkIn,
  ],
  {
    signUps: signUpStore(signUps),
    places: placeStore(signUps, campaigns),
    line: lineStore(signUps, campaigns),
    arrivals: arrivalStore(signUps, campaigns),
    freed: freedPlaceStore(signUps, campaigns),
    actions: aboutStore(campaigns),
    people: personStore(signUps),
    accessLog: accessLogStore(table('ACCESS_LOG_TABLE')),
    contactKeyOf: contactKeys(secret),
    links: links(secret),
    siteUrl: setting('SITE_URL'),
    now,
  },
  identified,
  visitorSource(setting('VISITOR_SECRET'), now),
)
