import * as z from 'zod'

// Control and invisible direction characters have no place in a name or a title: they forge log lines,
// mail headers and what a reader believes to see.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/

/** One line of text as a person types it: trimmed, one kind of white space, nothing invisible. */
export const line = (min: number, max: number) =>
  z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((text) => !unprintable.test(text), { error: 'unprintable_character' })

/** Several lines of plain text; line breaks are kept, other control characters refused. */
export const paragraphs = (min: number, max: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(min).max(max))
    .refine((text) => !unprintable.test(text.replaceAll(/[\n\t]/g, '')), { error: 'unprintable_character' })
