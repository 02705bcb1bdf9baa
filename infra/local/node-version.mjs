// Plain JavaScript, so that an old Node can still say what is missing.

/** Ends the process with one line when this Node cannot run TypeScript. */
export function requireNode24() {
  const [major] = process.versions.node.split('.').map(Number)
  if (major >= 24) return
  console.error(
    `Node ${process.versions.node} ist zu alt, gebraucht wird 24. Unter Linux (x64) bringt „npm ci“ es mit, sonst: https://nodejs.org`,
  )
  process.exit(1)
}
