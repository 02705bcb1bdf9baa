import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod'
import type { Page } from '#shared/http/page.ts'
import { Refusal } from '#shared/http/refusal.ts'
import type { Cursors } from './cursor.ts'
import { stored, type Entity, type Place } from './entity.ts'
import { namesAndValues } from './expression.ts'
import type { Write } from './transaction.ts'

type Condition = { if?: string; values?: Record<string, unknown> }
/** `names` gives placeholders their attribute where `#name` does not: names with a hyphen or a colon. */
type Change = Condition & { change: string; names?: Record<`#${string}`, string> }

/** A range of an item collection; `from` and `to` are sort keys, both included. */
export type Range = {
  index?: string
  partition: string
  from?: string
  to?: string
  latestFirst?: boolean
  /** Items behind this many are not read. */
  atMost?: number
}
export type PageRequest = { limit: number; cursor?: string | undefined }

/** With it a refused condition comes back with the item it found. */
const tellingWhy = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } as const

type Raw = Record<string, unknown>

/** One DynamoDB table, read and written through entities. Each method is exactly one request. */
export class Table {
  readonly client: DynamoDBDocumentClient
  readonly #name: string
  readonly #cursors: Cursors

  constructor(name: string, client: DynamoDBDocumentClient, cursors: Cursors) {
    this.#name = name
    this.client = client
    this.#cursors = cursors
  }

  #key<Id>(entity: Entity<z.ZodObject, Id>, id: Id) {
    const [pk, sk] = entity.place(id)
    return { TableName: this.#name, Key: { pk, sk } }
  }

  /** @param consistently read what was last written, for twice the price */
  async find<S extends z.ZodObject, Id>(
    entity: Entity<S, Id>,
    id: NoInfer<Id>,
    consistently: 'eventually' | 'consistently' = 'eventually',
  ): Promise<z.output<S> | undefined> {
    const { Item } = await this.client.send(
      new GetCommand({ ...this.#key(entity, id), ConsistentRead: consistently === 'consistently' }),
    )
    return Item && entity.schema.parse(Item)
  }

  /**
   * A few items from different places, as stored, in no order; those that do not exist are left out.
   * @throws Refusal `try_again` when the table cannot give all of them at once
   */
  async gather(
    places: readonly Place[],
    consistently: 'eventually' | 'consistently' = 'eventually',
  ): Promise<Raw[]> {
    const { Responses, UnprocessedKeys } = await this.client.send(
      new BatchGetCommand({
        RequestItems: {
          [this.#name]: {
            Keys: places.map(([pk, sk]) => ({ pk, sk })),
            ConsistentRead: consistently === 'consistently',
          },
        },
      }),
    )
    if (UnprocessedKeys?.[this.#name]) throw new Refusal('try_again')
    return Responses?.[this.#name] ?? []
  }

  /** All items of a range, as stored; for item collections that are small by their nature (≤ 1 MB). */
  async collect(range: Range, consistently: 'eventually' | 'consistently' = 'eventually'): Promise<Raw[]> {
    const { Items = [], LastEvaluatedKey } = await this.client.send(
      new QueryCommand({ ...this.#query(range), ConsistentRead: consistently === 'consistently' }),
    )
    if (LastEvaluatedKey && !range.atMost)
      throw new Error(`The collection ${range.partition} has outgrown one request`)
    return Items
  }

  /** One page of a range. `keep` drops items after reading, so that a page may come out shorter. */
  async page<S extends z.ZodObject, Id>(
    entity: Entity<S, Id>,
    range: Range,
    { limit, cursor }: PageRequest,
    keep: (item: z.output<S>) => boolean = () => true,
  ): Promise<Page<z.output<S>>> {
    const question = JSON.stringify([entity.name, range])
    const { Items = [], LastEvaluatedKey } = await this.client.send(
      new QueryCommand({
        ...this.#query(range),
        Limit: limit,
        ...(cursor && { ExclusiveStartKey: this.#cursors.open(question, cursor) }),
      }),
    )
    return {
      items: Items.map((item) => entity.schema.parse(item)).filter(keep),
      ...(LastEvaluatedKey && { next: this.#cursors.seal(question, LastEvaluatedKey) }),
    }
  }

  /** The first items of a range; for lists that are merged from several ranges and keep their own place. */
  async first<S extends z.ZodObject, Id>(entity: Entity<S, Id>, range: Range, limit: number) {
    const { Items = [] } = await this.client.send(new QueryCommand({ ...this.#query(range), Limit: limit }))
    return Items.map((item) => entity.schema.parse(item))
  }

  /** A cursor that holds a sort key, for such lists. */
  sealPlace = (question: string, after: string) => this.#cursors.seal(question, { after })

  /** @throws Refusal `cursor_invalid` */
  openPlace = (question: string, cursor: string) => String(this.#cursors.open(question, cursor)['after'])

  #query({ index, partition, from, to, latestFirst, atMost }: Range) {
    const [pk, sk] = index ? [`${index}Pk`, `${index}Sk`] : ['pk', 'sk']
    const bounds =
      from && to ? ' AND #sk BETWEEN :from AND :to' : from ? ' AND #sk >= :from' : to ? ' AND #sk <= :to' : ''
    return {
      TableName: this.#name,
      ...(index && { IndexName: index }),
      KeyConditionExpression: `#pk = :partition${bounds}`,
      ExpressionAttributeNames: { '#pk': pk, ...(bounds && { '#sk': sk }) },
      ExpressionAttributeValues: {
        ':partition': partition,
        ...(from && { ':from': from }),
        ...(to && { ':to': to }),
      },
      ScanIndexForward: !latestFirst,
      ...(atMost && { Limit: atMost }),
    }
  }

  /** @returns whether the condition held and the item was written */
  async put<S extends z.ZodObject, Id>(
    entity: Entity<S, Id>,
    item: z.output<S> & Id,
    condition: Condition = {},
  ) {
    return this.#conditionally(() =>
      this.client.send(new PutCommand(this.putting(entity, item, condition).Put)),
    )
  }

  /** @returns whether the condition held and the item was changed */
  async update<Id>(entity: Entity<z.ZodObject, Id>, id: NoInfer<Id>, change: Change) {
    return this.#conditionally(() =>
      this.client.send(new UpdateCommand(this.updating(entity, id, change).Update)),
    )
  }

  /** @returns whether the condition held; an item that is not there is gone as well */
  async remove<Id>(entity: Entity<z.ZodObject, Id>, id: NoInfer<Id>, condition: Condition = {}) {
    return this.#conditionally(() =>
      this.client.send(new DeleteCommand(this.deleting(entity, id, condition).Delete)),
    )
  }

  /** Counts one up, in an item that need not be there yet. @returns the number after it: nobody else has it */
  async nextNumber<Id>(entity: Entity<z.ZodObject, Id>, id: NoInfer<Id>, attribute: string): Promise<number> {
    const counting = this.updating(entity, id, { change: `ADD #${attribute} :one`, values: { one: 1 } })
    const { Attributes } = await this.client.send(
      new UpdateCommand({ ...counting.Update, ReturnValues: 'UPDATED_NEW' }),
    )
    return Number(Attributes?.[attribute])
  }

  async #conditionally(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write()
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }

  /** A put for a transaction. */
  putting<S extends z.ZodObject, Id>(
    entity: Entity<S, Id>,
    item: z.output<S> & Id,
    condition: Condition = {},
  ) {
    return {
      Put: {
        TableName: this.#name,
        Item: stored(entity, { ...entity.schema.parse(item), ...item }),
        ...(condition.if && { ConditionExpression: condition.if, ...tellingWhy }),
        ...namesAndValues([condition.if], condition.values),
      },
    } satisfies Write
  }

  /**
   * An update for a transaction that writes only what differs, indexes and expiry included, so that two who change
   * different things do not undo each other.
   */
  changing<S extends z.ZodObject, Id>(
    entity: Entity<S, Id>,
    before: z.output<S> & Id,
    after: NoInfer<z.output<S> & Id>,
    condition: Condition = {},
  ) {
    const [old, fresh] = [stored(entity, before), stored(entity, after)]
    const differs = [...new Set([...Object.keys(old), ...Object.keys(fresh)])].filter(
      (name) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]),
    )
    const gone = differs.filter((name) => fresh[name] === undefined)
    const set = ['entity', ...differs.filter((name) => fresh[name] !== undefined)]
    return this.updating(entity, before, {
      change: [
        `SET ${set.map((name) => `#${name} = :new_${name}`).join(', ')}`,
        ...(gone.length > 0 ? [`REMOVE ${gone.map((name) => `#${name}`).join(', ')}`] : []),
      ].join(' '),
      if: condition.if ?? 'attribute_exists(#pk)',
      values: { ...Object.fromEntries(set.map((name) => [`new_${name}`, fresh[name]])), ...condition.values },
    })
  }

  /** An update for a transaction. */
  updating<Id>(
    entity: Entity<z.ZodObject, Id>,
    id: NoInfer<Id>,
    { change, values, names, ...condition }: Change,
  ) {
    return {
      Update: {
        ...this.#key(entity, id),
        UpdateExpression: change,
        ...(condition.if && { ConditionExpression: condition.if, ...tellingWhy }),
        ...namesAndValues([change, condition.if], values, names),
      },
    } satisfies Write
  }

  /** A deletion for a transaction. */
  deleting<Id>(entity: Entity<z.ZodObject, Id>, id: NoInfer<Id>, condition: Condition = {}) {
    return {
      Delete: {
        ...this.#key(entity, id),
        ...(condition.if && { ConditionExpression: condition.if, ...tellingWhy }),
        ...namesAndValues([condition.if], condition.values),
      },
    } satisfies Write
  }
}
