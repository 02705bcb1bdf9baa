/*
 * Shows topics that sound like what is being written, while it is written. Without it, the form shows them before it
 * is sent for the first time.
 */
type Similar = { topicId: string; title: string; what: string }

/** Long enough that a word is finished. */
const pause = 400
const fewestLetters = 6

const box = document.querySelector<HTMLElement>('[data-similar]')
const form = box?.closest('form')
const path = box?.dataset['similar'] ?? ''
const field = (name: string) => form?.elements.namedItem(name) as HTMLInputElement | null

function show(items: readonly Similar[]) {
  const [seen, list] = [field('seen'), box?.querySelector('ul')]
  if (!box || !list || !seen) return
  box.hidden = items.length === 0
  // Whoever saw them here need not be shown them again before sending.
  seen.value = [...new Set([...seen.value.split(' '), ...items.map(({ topicId }) => topicId)])]
    .join(' ')
    .trim()
  list.replaceChildren(
    ...items.map(({ topicId, title, what }) => {
      const [row, link, text] = [
        document.createElement('li'),
        document.createElement('a'),
        document.createElement('span'),
      ]
      row.className = 'border-t border-hair py-2'
      Object.assign(link, { href: `${path}/${topicId}`, target: '_blank', rel: 'noreferrer' })
      link.className = 'font-semibold'
      link.textContent = title
      text.className = 'line-clamp-2 text-[0.94rem] text-quiet'
      text.textContent = what
      row.append(link, text)
      return row
    }),
  )
}

let asked: AbortController | undefined
async function look() {
  const words = `${field('title')?.value ?? ''} ${field('what')?.value ?? ''}`.trim()
  asked?.abort()
  asked = new AbortController()
  if (words.length < fewestLetters) return show([])
  try {
    const answer = await fetch(`${path}/similar?words=${encodeURIComponent(words.slice(0, 700))}`, {
      signal: asked.signal,
    })
    if (answer.ok) show(((await answer.json()) as { items: Similar[] }).items)
  } catch {
    // No network, or overtaken by the next word: the form asks once more before it is sent.
  }
}

let timer: ReturnType<typeof setTimeout>
for (const name of ['title', 'what'])
  field(name)?.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(() => void look(), pause)
  })
