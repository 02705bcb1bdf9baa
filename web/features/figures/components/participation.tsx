import { useLocale, useTranslations } from 'next-intl'
import { districtsTakingPart, type Figures } from '#shared/figures/figures.ts'

const perRow = 100
const gap = 6

/** Every district association a stroke; those that take part are red. */
export function Participation({ figures }: { figures: Pick<Figures, 'districts' | 'allDistricts'> }) {
  const t = useTranslations('Figures')
  const locale = useLocale()
  const taking = districtsTakingPart(figures)
  const rows = Math.ceil(figures.allDistricts / perRow)
  const columns = Math.min(figures.allDistricts, perRow)
  const strokes = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => from + n)
      .map((n) => `M${(n % perRow) * gap + 2} ${Math.floor(n / perRow) * 34 + 2}v26`)
      .join('')
  return (
    <figure>
      <figcaption className="leading-snug">
        <span className="block text-5xl font-black tracking-tight tabular-nums [word-spacing:0.08em]">
          {taking.toLocaleString(locale)}
          <span className="text-2xl font-bold text-quiet"> {t('ofAll', { all: figures.allDistricts })}</span>
        </span>
        {t('districtsTakePart', { taking })}
      </figcaption>
      <svg
        aria-hidden
        viewBox={`0 0 ${columns * gap} ${rows * 34}`}
        // A few strokes stay strokes instead of growing as wide as the page.
        width={columns < perRow ? columns * gap * 1.6 : '100%'}
        className="mt-4 max-w-full fill-none"
      >
        <path d={strokes(taking, figures.allDistricts)} strokeWidth="2" className="stroke-edge" />
        <path d={strokes(0, taking)} strokeWidth="4" className="stroke-red" />
      </svg>
    </figure>
  )
}
