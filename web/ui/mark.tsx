const shapes = {
  free: 'M5 1.2a3.8 3.8 0 1 0 .01 0z',
  few: 'M5 .8 9.4 9H.6z',
  full: 'M1 1h8v8H1z',
  yes: 'M1 5.4 4 8.4 9.2 1.6',
  no: 'M1 5h8',
  wrong: 'M5 .8 9.4 9H.6z',
} as const

const isDrawnAsLine = new Set<keyof typeof shapes>(['free', 'yes', 'no'])

/** A small shape beside a word, so that no state is told by colour alone. */
export function Mark({ shape }: { shape: keyof typeof shapes }) {
  const look = isDrawnAsLine.has(shape) ? 'fill-none stroke-current' : 'fill-current'
  return (
    <svg
      aria-hidden
      viewBox="0 0 10 10"
      className={`mr-[0.4em] inline-block size-[0.72em] ${look}`}
      strokeWidth="1.8"
    >
      <path d={shapes[shape]} />
    </svg>
  )
}
