import { Refusal } from '#shared/http/refusal.ts'
import { pageAddress } from '#shared/http/page-address.ts'
import { signUpRoutes } from '#shared/sign-ups/routes.ts'
import { operation } from '../http/operation.ts'
import { calendarFile } from '../mail/calendar-file.ts'
import { openLink, toManage, type LinkDeps } from './open-link.ts'

type Deps = LinkDeps & { siteUrl: string; now: () => Date }

/** The shifts the person comes to, or what takes them out of the calendar again when the action is called off. */
export const getOwnCalendar = operation(signUpRoutes.getOwnCalendar)(async ({ query }, deps: Deps) => {
  const now = deps.now()
  const { signUps, action } = await openLink(query.token, deps, now, toManage)
  const isOff = action.state === 'cancelled'
  const chosen = signUps.filter(({ state }) => isOff || state === 'confirmed')
  const [first] = chosen
  if (!first) throw new Refusal('link_expired')
  const shifts = action.shifts.filter(({ shiftId }) => chosen.some((one) => one.shiftId === shiftId))
  const address = pageAddress(deps.siteUrl, first.locale, `/actions/${action.actionId}`)
  return calendarFile(action, shifts, address, now)
})
