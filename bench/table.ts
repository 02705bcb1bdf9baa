/** One line of a result: what was measured, beside what was promised. */
export type Line = { what: string; measured: string; target?: string; isMet?: boolean }

/** Prints lines as a Markdown table, so that a result can be kept as it is. */
export function printTable(title: string, lines: readonly Line[]): void {
  console.log(`\n## ${title}\n`)
  console.log('| | measured | target | |\n|---|---|---|---|')
  for (const { what, measured, target = '', isMet } of lines)
    console.log(
      `| ${what} | ${measured} | ${target} | ${isMet === undefined ? '' : isMet ? 'met' : '**missed**'} |`,
    )
}

/** What a bench says at its end about what it cannot see. */
export const notMeasuredHere =
  'Not measured here: conflict rates of the real DynamoDB, how Lambda scales, what IAM enforces, delivery by SES, CloudFront.'

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
