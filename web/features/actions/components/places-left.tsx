import { useTranslations } from 'next-intl'
import { Mark } from '#web/ui/mark.tsx'

type Props = { places: number; taken: number }

/** Few: so that whoever hesitates knows. */
const fewPlaces = 3

const looks = { full: 'text-quiet', few: 'font-semibold text-ochre', free: '' }

/** Free places in words, with a shape of their own: full, few, free. */
export function PlacesLeft({ places, taken }: Props) {
  const t = useTranslations('Places')
  const left = Math.max(0, places - taken)
  const shape = left === 0 ? 'full' : left <= fewPlaces ? 'few' : 'free'
  return (
    <span className={looks[shape]}>
      <Mark shape={shape} />
      {t(shape, { left })}
    </span>
  )
}
