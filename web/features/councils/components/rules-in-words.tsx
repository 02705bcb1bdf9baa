import { useTranslations } from 'next-intl'
import type { CouncilRules } from '#shared/councils/rules.ts'

/** The rules of a council, one plain sentence each. */
export function RulesInWords({ rules }: { rules: CouncilRules }) {
  const t = useTranslations('Rules')
  return (
    <ul className="prose mt-3 list-disc pl-5">
      <li>{rules.quorumPercent > 0 ? t('quorum', { percent: rules.quorumPercent }) : t('noQuorum')}</li>
      <li>{t(`majority.${rules.majority}`)}</li>
      <li>{t('votingDays', { days: rules.votingDays })}</li>
      <li>{t(`proposers.${rules.proposers}`)}</li>
      <li>{t('endorsements', rules.endorsements)}</li>
    </ul>
  )
}
