import { useTranslations } from 'next-intl'
import { steps, type DistrictParticipation } from '#shared/participation/participation.ts'

/** How many districts have taken each step, one bar under the other. */
export function StepCounts({ districts, all }: { districts: readonly DistrictParticipation[]; all: number }) {
  const t = useTranslations('ParticipationPage')
  const counts = steps.map((step) => [step, districts.filter((one) => one[step]).length] as const)
  const never = all - districts.length
  return (
    <ul className="grid max-w-[40rem] gap-3">
      {[...counts, ['never', never] as const].map(([step, count]) => (
        <li key={step}>
          <p className="flex justify-between gap-4 leading-snug">
            <span className="font-semibold">{t(`step.${step}`)}</span>
            <span className="tabular-nums">{t('ofAll', { count, all })}</span>
          </p>
          <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-1 h-3 w-full">
            <rect width="100" height="4" className="fill-(--much-0)" />
            <rect
              width={(count / Math.max(1, all)) * 100}
              height="4"
              className={step === 'never' ? 'fill-(--edge)' : 'fill-red'}
            />
          </svg>
        </li>
      ))}
    </ul>
  )
}
