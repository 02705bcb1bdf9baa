import { table } from '../dynamo/tables.ts'
import { identifyActor } from './identify-actor.ts'
import { grantStore } from './identity-store.ts'

/** Identifies actors with the stored grants; one memory for each running function. */
export const identified = identifyActor(grantStore(table('CAMPAIGNS_TABLE')), () => new Date())
