import * as z from 'zod'

/** The signed part of a link in a mail. */
export const LinkToken = z.string().min(20).max(600)
