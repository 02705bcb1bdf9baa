import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { identified } from '../identity/identified.ts'
import { personStore } from '../identity/identity-store.ts'
import { getMe } from './get-me.ts'

export const handler = apiHandler([getMe], { people: personStore(table('SIGN_UPS_TABLE')) }, identified)
