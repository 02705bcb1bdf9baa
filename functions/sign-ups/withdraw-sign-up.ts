import { Refusal } from '#shared/http/refusal.ts'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import type { FreedPlaceStore } from './freed-place-store.ts'
import type { SignUpStore } from './sign-up-store.ts'

type Deps = { freed: Pick<FreedPlaceStore, 'cancel'>; signUps: Pick<SignUpStore, 'find'> }

/**
 * Gives everything back, with one mail for all of it. Who cancels twice has cancelled.
 * @throws Refusal `try_again` when too many change the same line
 */
export async function withdrawAll(
  all: readonly SignUp[],
  { freed, signUps }: Deps,
  now: Date,
): Promise<SignUp[]> {
  const open = all.filter(({ state }) => state !== 'cancelled')
  const ended = all.filter(({ state }) => state === 'cancelled')
  for (const [n, one] of open.entries()) {
    const told = n === open.length - 1 ? open.map(({ shiftId }) => shiftId) : []
    let before: SignUp | undefined = one
    let cancelled: SignUp | undefined
    // It may change between reading and writing: confirmed on another device, promoted, or cancelled already.
    for (let tries = 0; before && !cancelled && tries < 5; tries += 1) {
      cancelled = before.state === 'cancelled' ? before : await freed.cancel(before, told, now)
      if (!cancelled) before = await signUps.find(one)
    }
    if (cancelled) ended.push(cancelled)
    else if (before) throw new Refusal('try_again')
  }
  return ended
}
