import * as z from 'zod'

/** The private part of the address of a calendar. */
export const FeedToken = z.string().min(20).max(300)
