import { useTranslations } from 'next-intl'
import { QrCode } from '#web/ui/qr-code.tsx'

/** The code for the door, large enough to be scanned from a screen: dark on white in any palette. */
export function OwnTicket({ address, name }: { address: string; name: string }) {
  const t = useTranslations('Link.ticket')
  return (
    <section aria-labelledby="ticket" className="mt-8">
      <h2 id="ticket">{t('title')}</h2>
      <p className="prose mt-2">{t('text')}</p>
      <div className="mt-4 inline-block border border-hair bg-[#fff] p-5 text-center text-[#000]">
        <QrCode address={address} className="size-64 max-w-full [&_path]:fill-[#000]" />
        <p className="mt-3 font-bold">{name}</p>
      </div>
    </section>
  )
}
