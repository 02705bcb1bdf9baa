const atOnce = 24

/** Does the same to each, some at a time: the engine is busy, and nothing piles up. */
export async function allOf<T>(items: readonly T[], each: (item: T) => Promise<unknown>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await each(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
