/**
 * The names and values of expressions, so that no attribute can be a reserved word.
 * @param given attributes of placeholders that are not simply `#attribute`
 */
export function namesAndValues(
  expressions: readonly (string | undefined)[],
  values: Record<string, unknown> = {},
  given: Record<string, string> = {},
) {
  const names = new Set(expressions.flatMap((text) => text?.match(/#\w+/g) ?? []))
  return {
    ...(names.size > 0 && {
      ExpressionAttributeNames: Object.fromEntries(
        [...names].map((name) => [name, given[name] ?? name.slice(1)]),
      ),
    }),
    ...(Object.keys(values).length > 0 && {
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [`:${name}`, value]),
      ),
    }),
  }
}
