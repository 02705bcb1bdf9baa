import { useTranslations } from 'next-intl'
import { stateLetters } from '#shared/chapters/states.ts'
import { statesOf } from '#shared/topics/progress.ts'
import type { Topic } from '#shared/topics/topic.ts'

const gap = 13
const mostDrawn = 40

/** How far a topic is: a stroke for each district, a box for each state, against what the rules ask for. */
export function TopicProgress({ topic }: { topic: Topic }) {
  const t = useTranslations('Topic')
  const { districts, needs, persons, others } = topic
  const states = statesOf(topic)
  return (
    <div className="flex flex-wrap items-end gap-x-10 gap-y-2 text-[0.94rem] leading-snug">
      <div>
        <span className="font-semibold tabular-nums">
          {t(districts > needs.districts ? 'moreDistricts' : 'districts', {
            count: districts,
            needed: needs.districts,
          })}
        </span>
        <Strokes count={districts} needed={needs.districts} />
      </div>
      <div>
        <span className="font-semibold tabular-nums">
          {t(states.length > needs.states ? 'moreStates' : 'states', {
            count: states.length,
            needed: needs.states,
          })}
        </span>
        <ul className="mt-1 flex flex-wrap gap-1">
          {states.map((stateId) => (
            <li key={stateId} className="bg-red px-1.5 text-sm leading-6 font-bold text-on-red">
              {stateLetters(stateId) ?? stateId}
            </li>
          ))}
          {Array.from({ length: Math.max(0, needs.states - states.length) }, (_, n) => (
            <li key={n} aria-hidden className="w-8 border-2 border-dashed border-edge leading-5">
              &nbsp;
            </li>
          ))}
        </ul>
      </div>
      {persons + others > 0 && (
        <p className="basis-full text-quiet">
          {[...(others > 0 ? [t('others', { count: others })] : []), t('persons', { count: persons })].join(
            ' · ',
          )}
        </p>
      )}
    </div>
  )
}

/** Those that are there are thick, those that are wanting thin; a line says how many it takes. */
function Strokes({ count, needed }: { count: number; needed: number }) {
  const all = Math.min(Math.max(count, needed), mostDrawn)
  const given = Math.min(count, all)
  const strokes = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => `M${(from + n) * gap + 4} 4v20`).join('')
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${all * gap + 6} 28`}
      width={all * gap + 6}
      className="max-w-full fill-none"
    >
      <path d={strokes(given, all)} strokeWidth="2" className="stroke-edge" />
      <path d={strokes(0, given)} strokeWidth="6" className="stroke-red" />
      {count >= needed && needed < all && (
        <path d={`M${needed * gap - 2.5} 0v28`} strokeWidth="2" className="stroke-ink" />
      )}
    </svg>
  )
}
