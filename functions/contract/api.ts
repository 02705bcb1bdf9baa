import { Refusal } from '#shared/http/refusal.ts'
import { apiHandler } from '../http/api-handler.ts'
import { describeContract, type ContractDocument } from './describe-contract.ts'
import { getDocs } from './get-docs.ts'
import { getHealth } from './get-health.ts'
import { getOpenApi } from './get-open-api.ts'

let described: ContractDocument | undefined

/** Made when it is first asked for, so that the health check does not wait for it. */
const document = () => (described ??= describeContract())

/** Everything here is for anyone; this function may touch no table and so cannot know anybody. */
const nobody = async () => {
  throw new Refusal('not_signed_in')
}

export const handler = apiHandler([getHealth, getOpenApi, getDocs], { document }, nobody)
