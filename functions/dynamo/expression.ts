/** The names and values of expressions, so that no attribute can be a reserved word. */
export function namesAndValues(
  expressions: readonly (string | undefined)[],
  values: Record<string, unknown> = {},
) {
  const names = new Set(expressions.flatMap((text) => text?.match(/#\w+/g) ?? []))
  return {
    ...(names.size > 0 && {
      ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [name, name.slice(1)])),
    }),
    ...(Object.keys(values).length > 0 && {
      ExpressionAttributeValues: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [`:${name}`, value]),
      ),
    }),
  }
}
