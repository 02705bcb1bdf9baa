import { useTranslations } from 'next-intl'
import { districts } from '#shared/chapters/districts.ts'
import {
  districtPaths,
  districtPoints,
  mapAttribution,
  mapViewBox,
  statePaths,
} from '../map/district-paths.ts'
import { viewBoxAround } from './view-box-around.ts'

type Props = {
  /** How much there is in each district, by its key; nothing for those that are missing. */
  amounts: ReadonlyMap<string, number>
  /** What the map says, in a sentence. */
  label: string
  /** The list beside the map says which district it is; the map itself may point at one. */
  here?: readonly string[]
  /** What the shades mean, when they do not say how many: words for 0, 1, 2 and 4. */
  legend?: Readonly<Record<number, string>>
  /** Two letters of a state to show by itself. */
  state?: string | undefined
  /** It matters whether, not how much: no scale. */
  isPlain?: boolean
}

/** From how much on a district is drawn in which red, from the deepest down. */
const shades = [
  { from: 4, fill: 'fill-(--much-3)' },
  { from: 2, fill: 'fill-(--much-2)' },
  { from: 1, fill: 'fill-(--much-1)' },
  { from: 0, fill: 'fill-(--much-0)' },
]

/** Germany's districts, drawn on the server: one path for each shade keeps the page light. */
export function GermanyMap({ amounts, label, here = [], legend, state, isPlain = false }: Props) {
  const t = useTranslations('Map')
  const shadeOf = (ags: string) => shades.findIndex(({ from }) => (amounts.get(ags) ?? 0) >= from)
  const shown = districts.filter((district) => state === undefined || district.state === state)
  const drawn = Map.groupBy(shown, ({ ags }) => shadeOf(ags))
  const outline = state === undefined ? Object.values(statePaths).join('') : (statePaths[state] ?? '')
  return (
    <figure>
      <svg
        aria-hidden
        viewBox={state === undefined ? mapViewBox : viewBoxAround(outline)}
        className="max-h-[44rem] w-full max-w-[34rem]"
      >
        <g className="stroke-paper *:[vector-effect:non-scaling-stroke]" strokeLinejoin="round">
          {shades.map(({ fill }, shade) => (
            <path
              key={fill}
              className={fill}
              strokeWidth={state === undefined ? 0.6 : 1.2}
              d={(drawn.get(shade) ?? []).map(({ ags }) => districtPaths[ags]).join('')}
            />
          ))}
          {state === undefined && <path d={outline} className="fill-none" strokeWidth="1.6" />}
        </g>
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
        {amounts.size > 0 && !isPlain && <Scale {...(legend && { legend })} />}
        {mapAttribution.replace('Daten verändert', t('changed'))}
      </figcaption>
    </figure>
  )
}

function Scale({ legend }: Pick<Props, 'legend'>) {
  const t = useTranslations('Map')
  return (
    <ul className="mb-2 flex flex-wrap gap-x-5 text-[0.94rem] text-ink">
      {shades.toReversed().map(({ from, fill }) => (
        <li key={fill} className="flex items-center gap-1.5">
          <svg aria-hidden viewBox="0 0 10 10" className="size-4">
            <rect width="10" height="10" className={fill} />
          </svg>
          {legend?.[from] ?? t('range', { from })}
        </li>
      ))}
    </ul>
  )
}
