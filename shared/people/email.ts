/** The same mailbox written differently is one person; nothing else about the address is guessed. */
export const normalisedEmail = (email: string) => email.trim().toLowerCase()
