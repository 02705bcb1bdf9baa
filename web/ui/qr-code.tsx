import { encode } from 'uqr'

/** An address as a QR code for paper. It stands beside the same address in letters, so it is silent when read out. */
export function QrCode({ address, className = '' }: { address: string; className?: string }) {
  const { size, path } = qrPath(address)
  return (
    <svg aria-hidden viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className={className}>
      <path d={path} className="fill-ink" />
    </svg>
  )
}

/** One path for all dark modules: a run of them in a row is one stroke. `size` is in modules, without a border. */
export function qrPath(address: string): { size: number; path: string } {
  const { data, size } = encode(address, { ecc: 'M', border: 0 })
  const path = data.map((row, y) =>
    runsOf(row)
      .map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`)
      .join(''),
  )
  return { size, path: path.join('') }
}

function runsOf(row: readonly boolean[]): { x: number; length: number }[] {
  const starts = row.flatMap((isDark, x) => (isDark && !row[x - 1] ? [x] : []))
  return starts.map((x) => {
    const end = row.indexOf(false, x)
    return { x, length: (end < 0 ? row.length : end) - x }
  })
}
