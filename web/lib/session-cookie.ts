import { EncryptJWT, jwtDecrypt } from 'jose'
import { createHash } from 'node:crypto'
import * as z from 'zod'
import { setting } from './setting.ts'

/** What a signed-in person's browser keeps for us, without being able to read it. Times in epoch seconds. */
export const Session = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresAt: z.int(),
})
export type Session = z.infer<typeof Session>

/** What is remembered between leaving for the identity provider and coming back. */
export const SignInAttempt = z.object({ state: z.string(), verifier: z.string(), returnTo: z.string() })
export type SignInAttempt = z.infer<typeof SignInAttempt>

export const sessionCookie = '__Host-session'
export const attemptCookie = '__Host-sign-in'

/** As long as the identity provider honours a refresh token: 30 days. */
export const sessionSeconds = 30 * 24 * 3_600
export const attemptSeconds = 600

const key = () => createHash('sha256').update(setting('SESSION_SECRET')).digest()

/** @param name of the cookie it is for: a value moved to another cookie opens nothing */
export const seal = (name: string, content: Session | SignInAttempt, seconds: number): Promise<string> =>
  new EncryptJWT(content)
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(name)
    .setExpirationTime(`${seconds} s`)
    .encrypt(key())

/** @returns undefined for anything that we did not seal for this cookie, or that is too old */
export async function unseal<T extends z.ZodType>(
  name: string,
  schema: T,
  sealed: string | undefined,
): Promise<z.output<T> | undefined> {
  if (!sealed) return undefined
  try {
    const { payload } = await jwtDecrypt(sealed, key(), {
      audience: name,
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    return schema.safeParse(payload).data
  } catch {
    return undefined
  }
}
