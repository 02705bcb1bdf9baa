import * as z from 'zod'

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Schema of an id: three letters that name the noun, an underscore, twelve random characters. */
export const idSchema = <const Prefix extends string>(prefix: Prefix) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]{12}$`))
    .brand<`${Prefix}Id`>()

/** A new random id, 62 bits: not to be guessed, not to be counted along. */
export function newId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return `${prefix}_${Array.from(bytes, (byte) => alphabet[byte % 36]).join('')}`
}
