import type { Place } from './action.ts'

/** A place in one line, as mails and calendars say it. */
export const writtenPlace = ({ name, street, postcode, city }: Place) =>
  `${name}, ${street}, ${postcode} ${city}`
