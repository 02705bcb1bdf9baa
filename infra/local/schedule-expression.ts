/** When a schedule is due: every so many milliseconds, or in each minute that `matches`. */
export type Schedule = { everyMilliseconds: number } | { matches: (minute: Date) => boolean }

const unitMilliseconds = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/**
 * Reads `rate(5 minutes)` or `cron(0 7 ? * MON-FRI *)` as EventBridge means them.
 *
 * @param timeZone for cron; IANA name, UTC without one
 * @throws for everything else, such as `L`, `W`, `#` or a year
 */
export function parseSchedule(expression: string, timeZone = 'UTC'): Schedule {
  const [, amount, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  if (amount && unit)
    return { everyMilliseconds: Number(amount) * unitMilliseconds[unit as keyof typeof unitMilliseconds] }
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(' ')
  if (fields?.length !== 6 || fields[5] !== '*') throw new Error(`the runner does not know ${expression}`)

  const [minute, hour, day, month, weekday] = fields as [string, string, string, string, string]
  const expected = [
    parseField(minute, 0, 59),
    parseField(hour, 0, 23),
    parseField(day, 1, 31),
    parseField(month, 1, 12, months),
    // EventBridge counts Sunday as 1.
    parseField(weekday, 1, 7, weekdays),
  ]
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    minute: 'numeric',
    hour: 'numeric',
    day: 'numeric',
    month: 'numeric',
    weekday: 'short',
  })
  return {
    matches: (moment) => {
      const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
      const today = weekdays.indexOf(parts['weekday']!.toUpperCase()) + 1
      const actual = [parts['minute'], parts['hour'], parts['day'], parts['month'], today].map(Number)
      return expected.every((allowed, position) => allowed.has(actual[position]!))
    },
  }
}

/** One cron field as the set of its values: `*`, `?`, `5`, `1-5`, `0/15`, `MON,WED`. */
function parseField(field: string, lowest: number, highest: number, names: string[] = []): Set<number> {
  const numberOf = (text: string) => {
    const named = names.indexOf(text.toUpperCase())
    const value = named >= 0 ? named + lowest : Number(text)
    if (!Number.isInteger(value) || value < lowest || value > highest)
      throw new Error(`the runner does not know the schedule field ${field}`)
    return value
  }
  const values = field.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/')
    const [first = '', last] = range.split('-')
    const from = range === '*' || range === '?' ? lowest : numberOf(first)
    const single = last === undefined && step === undefined && range !== '*' && range !== '?'
    const to = single ? from : last === undefined ? highest : numberOf(last)
    const width = step === undefined ? 1 : numberOf(step)
    return Array.from({ length: Math.floor((to - from) / width) + 1 }, (_, index) => from + index * width)
  })
  return new Set(values)
}
