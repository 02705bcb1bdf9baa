import type * as z from 'zod'

/** Where an item stands: partition key and sort key, of the table or of an index. */
export type Place = readonly [partition: string, sort: string]

/** Schema and key rule of one kind of item. Composed keys are written here and nowhere else. */
export type Entity<S extends z.ZodObject = z.ZodObject, Id = never> = {
  readonly name: string
  readonly schema: S
  readonly place: (id: Id) => Place
  /** Where the item is found besides its own place; an index left out does not hold the item. */
  readonly indexes: (item: z.output<S>) => Record<string, Place | undefined>
  /** Second (since 1970) after which the item may go by itself. */
  readonly expires: (item: z.output<S>) => number | undefined
}

export function entity<S extends z.ZodObject, Id>(
  name: string,
  schema: S,
  place: (id: Id) => Place,
  { indexes = () => ({}), expires = () => undefined }: Partial<Pick<Entity<S>, 'indexes' | 'expires'>> = {},
): Entity<S, Id> {
  return { name, schema, place, indexes, expires }
}

export type ItemOf<E> = E extends Entity<infer S> ? z.output<S> : never

const indexAttributes = (index: string, [partition, sort]: Place) => ({
  [`${index}Pk`]: partition,
  [`${index}Sk`]: sort,
})

/** The item as DynamoDB stores it. */
export function stored<S extends z.ZodObject, Id>(
  of: Entity<S, Id>,
  item: z.output<S> & Id,
): Record<string, unknown> {
  const [pk, sk] = of.place(item)
  const ttl = of.expires(item)
  return {
    ...item,
    pk,
    sk,
    entity: of.name,
    ...(ttl !== undefined && { ttl }),
    ...Object.assign(
      {},
      ...Object.entries(of.indexes(item)).map(([index, place]) =>
        place ? indexAttributes(index, place) : {},
      ),
    ),
  }
}
