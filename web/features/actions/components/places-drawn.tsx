import { useTranslations } from 'next-intl'

type Props = { places: number; taken: number }

const perRow = 25
const step = 12
const mostDrawn = 100

/** Each place a knot: tied when it is taken, open when it is free. Beyond a hundred the words alone must do. */
export function PlacesDrawn({ places, taken }: Props) {
  const t = useTranslations('Places')
  if (places > mostDrawn) return null
  const rows = Math.ceil(places / perRow)
  const width = Math.min(places, perRow) * step
  const knots = Array.from({ length: places }, (_, place) => ({
    x: (place % perRow) * step + step / 2,
    y: Math.floor(place / perRow) * step + step / 2,
    isTaken: place < taken,
  }))
  return (
    <>
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${rows * step}`}
        width={width}
        height={rows * step}
        className="my-1.5 max-w-full"
      >
        <path
          d={dots(knots.filter(({ isTaken }) => isTaken))}
          className="fill-none stroke-red"
          strokeWidth="9"
          strokeLinecap="round"
        />
        <path
          d={rings(knots.filter(({ isTaken }) => !isTaken))}
          className="fill-none stroke-edge"
          strokeWidth="1.5"
        />
      </svg>
      <span className="sr-only">{t('drawn', { taken: Math.min(taken, places), places })}, </span>
    </>
  )
}

type Spot = { x: number; y: number }

const dots = (spots: Spot[]) => spots.map(({ x, y }) => `M${x} ${y}h0`).join('')
const rings = (spots: Spot[]) =>
  spots.map(({ x, y }) => `M${x - 3.75} ${y}a3.75 3.75 0 1 0 7.5 0a3.75 3.75 0 1 0-7.5 0`).join('')
