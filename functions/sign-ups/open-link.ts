import { Refusal } from '#shared/http/refusal.ts'
import type { Link, LinkPurpose, Links } from '../links/link.ts'
import type { SignUpStore } from './sign-up-store.ts'

/**
 * The sign-up a link speaks of.
 * @throws Refusal `link_invalid` for a forged link or one for another purpose, `link_expired` also when the place
 * was given back
 */
export async function openLink(
  token: string,
  { links, signUps, now }: { links: Links; signUps: Pick<SignUpStore, 'find'>; now: Date },
  purpose?: LinkPurpose,
): Promise<{ link: Link; signUp: NonNullable<Awaited<ReturnType<SignUpStore['find']>>> }> {
  const link = links.open(token, now)
  if (purpose && link.purpose !== purpose) throw new Refusal('link_invalid')
  const signUp = await signUps.find(link)
  if (!signUp) throw new Refusal('link_expired')
  return { link, signUp }
}
