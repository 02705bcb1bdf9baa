import * as z from 'zod'

/** Where a list goes on. Signed by the server; a caller can only hand it back. */
export const Cursor = z.string().min(1).max(600)

/** One page of a list; without `next` it is the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: Cursor.optional() })

export type Page<T> = { items: T[]; next?: string | undefined }
