import * as z from 'zod'

/**
 * How an action repeats, from the day of its first one until a last day at most. `days` are left out on purpose;
 * holidays never are by themselves.
 */
export const Repeat = z
  .strictObject({
    every: z.enum(['weeks', 'months_by_date', 'months_by_weekday']),
    /** Every n weeks or months. */
    interval: z.int().min(1).max(12),
    until: z.iso.date(),
    except: z.array(z.iso.date()).max(60),
  })
  .meta({ id: 'Repeat' })
export type Repeat = z.infer<typeof Repeat>
