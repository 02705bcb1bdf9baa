import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { personStore } from '../identity/identity-store.ts'
import { resignSeat, setDeputy } from './change-seats.ts'
import { councilStore, spokenForStore } from './council-store.ts'
import { listRules, setRules } from './keep-rules.ts'
import { listSeatChanges, listSeats } from './list-seats.ts'
import { openTerm } from './open-term.ts'
import { paperStore } from './paper-store.ts'
import { appointSeat, findPerson, replaceHolder } from './seat-people.ts'

export const handler = apiHandler(
  [
    listSeats,
    listSeatChanges,
    listRules,
    setRules,
    openTerm,
    findPerson,
    appointSeat,
    replaceHolder,
    setDeputy,
    resignSeat,
  ],
  {
    councils: councilStore(table('COUNCILS_TABLE')),
    papers: paperStore(table('COUNCILS_TABLE')),
    chapters: spokenForStore(table('CAMPAIGNS_TABLE')),
    people: personStore(table('SIGN_UPS_TABLE')),
    now: () => new Date(),
  },
  identified,
)
