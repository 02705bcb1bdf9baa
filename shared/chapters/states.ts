import states from './reference/states.json' with { type: 'json' }

const letters = new Map(states.map(({ slug, code }) => [slug, code]))

/** Two letters of the state whose association this is, `SN`; undefined for any other chapter. */
export const stateLetters = (chapterId: string): string | undefined => letters.get(chapterId)
