import { useTranslations } from 'next-intl'
import { Meanwhile } from '#web/ui/form/meanwhile.tsx'

type Props = {
  /** What is there now, as the form would send it back. */
  found: string
  /** The same in words: what each part is called, and its lines. */
  told: readonly (readonly [name: string, lines: readonly string[]])[]
}

/** What somebody else saved meanwhile, part by part. */
export function ToldMeanwhile({ found, told }: Props) {
  const t = useTranslations('CampaignEdit')
  const plan = useTranslations('Plan')
  return (
    <Meanwhile found={found} words={{ title: plan('meanwhile'), keep: t('saveMine') }}>
      {told.map(([name, lines]) => (
        <div key={name}>
          <dt className="text-quiet">{name}</dt>
          {lines.map((line) => (
            <dd key={line} className="whitespace-pre-line">
              {line}
            </dd>
          ))}
          {lines.length === 0 && <dd>{t('nothing')}</dd>}
        </div>
      ))}
    </Meanwhile>
  )
}
