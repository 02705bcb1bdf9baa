import type { Sent } from '#web/lib/submission.ts'

/** Rows that stand empty below those in use: whoever needs more saves and goes on. */
export const spareRows = 3

/** What a row of a form consists of; `hidden` parts are there even if nobody wrote anything. */
export type RowsOf<Part extends string = string> = {
  parts: readonly Part[]
  hidden?: readonly Part[]
  most: number
}

type Row<Part extends string> = Record<Part, string>

function rowIn<Part extends string>(text: Sent['text'], name: string, parts: readonly Part[], row: number) {
  return Object.fromEntries(parts.map((part) => [part, text(`${name}.${row}.${part}`).trim()])) as Row<Part>
}

/** Where in the form the rows stand in which somebody wrote something. */
export function rowsInUse<Part extends string>(
  text: Sent['text'],
  name: string,
  { parts, hidden = [], most }: RowsOf<Part>,
): number[] {
  return Array.from({ length: most }, (_, row) => row).filter((row) => {
    const entered = rowIn(text, name, parts, row)
    return parts.some((part) => entered[part] && !hidden.includes(part))
  })
}

/** Rows of a form in which somebody wrote something, with what was typed into each part; emptied ones are gone. */
export const enteredRows = <Part extends string>(
  text: Sent['text'],
  name: string,
  rows: RowsOf<Part>,
): Row<Part>[] => rowsInUse(text, name, rows).map((row) => rowIn(text, name, rows.parts, row))
