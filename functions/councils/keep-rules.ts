import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { councilRoutes } from '#shared/councils/routes.ts'
import { rulesOn } from '#shared/councils/rules.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { operation } from '../http/operation.ts'
import type { CouncilStore } from './council-store.ts'

type Deps = { councils: Pick<CouncilStore, 'rules' | 'setRules'>; now: () => Date }

export const listRules = operation(councilRoutes.listRules)(async (_call, { councils, now }: Deps) => {
  const all = await councils.rules()
  return {
    today: rulesOn(dayInBerlin(now()), all),
    all: all.toSorted((one, other) => other.from.localeCompare(one.from)),
  }
})

export const setRules = operation(councilRoutes.setRules)(async (
  { params: { councilId }, body },
  { councils, now }: Deps,
) => {
  if (body.from < dayInBerlin(now())) throw new Refusal('date_passed')
  const rules = { ...body, councilId }
  await councils.setRules(rules)
  return rules
})
