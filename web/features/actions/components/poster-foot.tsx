import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '#web/lib/locale-path.ts'
import { setting } from '#web/lib/setting.ts'
import { Knot } from '#web/ui/knot.tsx'
import { QrCode } from '#web/ui/qr-code.tsx'

/** The foot of the page on paper: where the thread goes on for whoever stands before the notice board. */
export function PosterFoot({ actionId }: { actionId: string }) {
  const t = useTranslations('Action')
  const address = setting('SITE_URL') + localePath(useLocale(), `/actions/${actionId}`)
  return (
    <Knot isLast className="only-print hidden pt-4 [--knot-top:1.6rem]">
      <div className="flex items-start justify-between gap-8">
        <div>
          <p className="text-2xl leading-tight font-extrabold">{t('printed')}</p>
          <p className="mt-3 hyphens-none">{address.replace(/^https?:\/\//, '')}</p>
        </div>
        <QrCode address={address} className="w-44 shrink-0" />
      </div>
    </Knot>
  )
}
