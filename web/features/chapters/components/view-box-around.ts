/** Left around what is shown, in units of the map. */
const room = 6

/**
 * The `viewBox` that shows one path of the map as large as possible.
 *
 * @param path rings of steps from a first point, `M340 353l-3-2-7 0z`, as the map is drawn
 */
export function viewBoxAround(path: string): string {
  const corners = path.split('z').flatMap(cornersOf)
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - room, Math.min(...ys) - room]
  return [left, top, Math.max(...xs) + room - left, Math.max(...ys) + room - top].join(' ')
}

function cornersOf(ring: string): { x: number; y: number }[] {
  const steps = (ring.match(/-?\d+/g) ?? []).map(Number)
  let [x, y] = [0, 0]
  return Array.from({ length: steps.length / 2 }, (_, corner) => {
    x += steps[corner * 2] ?? 0
    y += steps[corner * 2 + 1] ?? 0
    return { x, y }
  })
}
