/** A filter pattern of an event source mapping: lists of allowed values, nested like the record. */
export type Pattern = { [name: string]: Pattern | Condition[] }
type Condition =
  | string
  | number
  | boolean
  | null
  | { prefix: string }
  | { suffix: string }
  | { exists: boolean }
  | { 'anything-but': unknown }

/** True when every named part of the record meets one of its conditions. */
export function matchesPattern(pattern: Pattern, record: unknown): boolean {
  return Object.entries(pattern).every(([name, expected]) => {
    const value = (record as Record<string, unknown> | undefined)?.[name]
    return Array.isArray(expected)
      ? expected.some((condition) => meets(condition, value))
      : matchesPattern(expected, value)
  })
}

/** @throws for a kind of condition the runner does not know */
function meets(condition: Condition, value: unknown): boolean {
  if (typeof condition !== 'object' || condition === null) return condition === value
  if ('prefix' in condition) return typeof value === 'string' && value.startsWith(condition.prefix)
  if ('suffix' in condition) return typeof value === 'string' && value.endsWith(condition.suffix)
  if ('exists' in condition) return (value !== undefined) === condition.exists
  if ('anything-but' in condition)
    return value !== undefined && ![condition['anything-but']].flat().includes(value)
  throw new Error(`the runner does not know the filter condition ${JSON.stringify(condition)}`)
}
