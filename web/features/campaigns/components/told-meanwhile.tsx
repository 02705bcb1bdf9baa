import { useTranslations } from 'next-intl'
import { Meanwhile, type Told } from '#web/ui/form/meanwhile.tsx'

/** What somebody else saved meanwhile, and that both changes can stand beside each other. */
export function ToldMeanwhile(props: { found: string; told: readonly Told[] }) {
  const t = useTranslations('CampaignEdit')
  const plan = useTranslations('Plan')
  return (
    <Meanwhile {...props} words={{ title: plan('meanwhile'), keep: t('saveMine'), nothing: t('nothing') }} />
  )
}
