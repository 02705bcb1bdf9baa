import { useTranslations } from 'next-intl'
import {
  districtPaths,
  districtPoints,
  mapAttribution,
  mapViewBox,
  statePaths,
} from '../map/district-paths.ts'

type Props = {
  /** How much there is in each district, by its key; nothing for those that are missing. */
  amounts: ReadonlyMap<string, number>
  /** What the map says, in a sentence. */
  label: string
  /** The list beside the map says which district it is; the map itself may point at one. */
  here?: readonly string[]
}

/** From how much on a district is drawn in which red, from the deepest down. */
const shades = [
  { from: 4, fill: 'fill-(--much-3)' },
  { from: 2, fill: 'fill-(--much-2)' },
  { from: 1, fill: 'fill-(--much-1)' },
  { from: 0, fill: 'fill-(--much-0)' },
]

/** Germany's districts, drawn on the server: one path for each shade keeps the page light. */
export function GermanyMap({ amounts, label, here = [] }: Props) {
  const t = useTranslations('Map')
  const shadeOf = (ags: string) => shades.findIndex(({ from }) => (amounts.get(ags) ?? 0) >= from)
  const drawn = Map.groupBy(Object.entries(districtPaths), ([ags]) => shadeOf(ags))
  const [, , width = 1000] = mapViewBox.split(' ').map(Number)
  return (
    <figure>
      <svg aria-hidden viewBox={mapViewBox} className="w-full max-w-[34rem]">
        <g className="stroke-paper" strokeWidth={width / 700} strokeLinejoin="round">
          {shades.map(({ fill }, shade) => (
            <path key={fill} className={fill} d={(drawn.get(shade) ?? []).map(([, path]) => path).join('')} />
          ))}
        </g>
        <path
          d={Object.values(statePaths).join('')}
          className="fill-none stroke-paper"
          strokeWidth={width / 250}
          strokeLinejoin="round"
        />
        {here.map((ags) => (
          <circle
            key={ags}
            cx={districtPoints[ags]?.[0]}
            cy={districtPoints[ags]?.[1]}
            r="15"
            className="fill-paper stroke-red"
            strokeWidth="8"
          />
        ))}
      </svg>
      <figcaption className="mt-2 text-sm text-quiet">
        <p className="sr-only">{label}</p>
        {amounts.size > 0 && <Scale />}
        {mapAttribution.replace('Daten verändert', t('changed'))}
      </figcaption>
    </figure>
  )
}

function Scale() {
  const t = useTranslations('Map')
  return (
    <ul className="mb-2 flex flex-wrap gap-x-5 text-[0.94rem] text-ink">
      {shades.toReversed().map(({ from, fill }) => (
        <li key={fill} className="flex items-center gap-1.5">
          <svg aria-hidden viewBox="0 0 10 10" className="size-4">
            <rect width="10" height="10" className={fill} />
          </svg>
          {t('range', { from })}
        </li>
      ))}
    </ul>
  )
}
