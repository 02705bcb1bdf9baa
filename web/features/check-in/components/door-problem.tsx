import { useTranslations } from 'next-intl'
import { Frame } from '#web/ui/frame.tsx'
import { CheckInScript } from './check-in-script.tsx'

/** Why the door stays shut, and what to do. When it was open here before, the script now leaves nothing of it. */
export function DoorProblem({ kind }: { kind: 'invalid' | 'expired' | 'early' }) {
  const t = useTranslations(`CheckIn.${kind}`)
  return (
    <Frame>
      <meta name="status" content={kind === 'expired' ? '410' : kind === 'early' ? '409' : '400'} />
      <h1>{t('title')}</h1>
      <p className="prose mt-5 text-lg">{t('text')}</p>
      {kind !== 'early' && (
        <div id="check-in-closed">
          <CheckInScript />
        </div>
      )}
    </Frame>
  )
}
