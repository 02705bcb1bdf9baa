import { contactKeys } from '#functions/links/contact-key.ts'
import { aboutOf } from '#functions/sign-ups/describe-sign-up.ts'
import { consentGiven } from '#functions/sign-ups/sign-up.ts'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { nextMoment } from '#shared/sign-ups/moments.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { chance } from './chance.ts'
import { somebody } from './names.ts'

/**
 * As many confirmed sign-ups as the shifts say are taken.
 * @param secret the installation's own, so that the same address is recognised later
 * @param now moment of seeding; they signed up in the two weeks before
 */
export function signUpsOf(action: ActionWithShifts, secret: string, now: Date): SignUp[] {
  const contactKeyOf = contactKeys(secret)
  return action.shifts.flatMap((shift) => {
    const luck = chance(shift.shiftId)
    const about = aboutOf(action, shift)
    const next = nextMoment(about, now)
    return Array.from({ length: shift.taken }, (_, position): SignUp => {
      const { name, email } = somebody(luck, position + 1)
      const signedUpAt = new Date(now.getTime() - luck.between(1, 14 * 24 * 60) * 60_000)
      return {
        actionId: action.actionId,
        shiftId: shift.shiftId,
        contactKey: contactKeyOf({ email }),
        name,
        email,
        locale: 'de',
        consent: consentGiven('de', 'web', signedUpAt),
        state: 'confirmed',
        signedUpAt: signedUpAt.toISOString(),
        about,
        ...(next && { nextMoment: next }),
      }
    })
  })
}
