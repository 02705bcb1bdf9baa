import * as z from 'zod'

// Control, direction and invisible characters have no place in a name or a title: they forge log lines, mail
// headers and what a reader believes to see. The two joiners stay, since names and emoji are written with them.
const unprintable =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]|(?![\u200c\u200d])\p{Cf}/u
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u

const isReadable = (text: string) => text === '' || (visible.test(text) && !unprintable.test(text))

/** One line of text as a person types it: trimmed, one kind of white space, nothing invisible. */
export const line = (min: number, max: number) =>
  z
    .string()
    .overwrite((text) => text.replaceAll(/\p{Zs}+/gu, ' ').trim())
    .min(min)
    .max(max)
    .refine(isReadable, { error: 'unprintable_character' })

/** Several lines of plain text; line breaks are kept, other control characters refused. */
export const paragraphs = (min: number, max: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(min).max(max))
    .refine((text) => isReadable(text.replaceAll(/[\n\t]/g, '')), { error: 'unprintable_character' })
