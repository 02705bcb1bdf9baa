import { handler as followActions } from '../actions/on-action-change.ts'
import { handler as showPlaces } from '../actions/on-shift-change.ts'
import { handler as tellEverybody } from '../sign-ups/on-notice-written.ts'
import { handler as fillPlaces } from '../sign-ups/on-shift-change.ts'
import { tellEach } from './tell-each.ts'

/** What actions and sign-ups do about changes of the table Campaigns. */
export const handler = tellEach([
  { name: 'follow actions', entities: ['action'], handler: followActions },
  { name: 'show places', entities: ['shift'], handler: showPlaces },
  { name: 'fill places', entities: ['shift'], changes: ['MODIFY'], handler: fillPlaces },
  { name: 'tell everybody', entities: ['notice'], changes: ['INSERT'], handler: tellEverybody },
])
