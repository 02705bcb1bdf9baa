import type { Sent } from '#web/lib/submission.ts'

/** Rows that stand empty below those in use: whoever needs more saves and goes on. */
export const spareRows = 3

/** Rows of a form in which somebody wrote something, with what was typed into each part; emptied ones are gone. */
export function enteredRows<Part extends string>(
  text: Sent['text'],
  name: string,
  { parts, hidden = [], most }: { parts: readonly Part[]; hidden?: readonly Part[]; most: number },
): Record<Part, string>[] {
  return Array.from(
    { length: most },
    (_, row) =>
      Object.fromEntries(parts.map((part) => [part, text(`${name}.${row}.${part}`).trim()])) as Record<
        Part,
        string
      >,
  ).filter((row) => parts.some((part) => row[part] && !hidden.includes(part)))
}
