import { useTranslations } from 'next-intl'
import type { OwnAction } from '#shared/sign-ups/sign-up.ts'

type Props = { own: OwnAction; token: string }

/** Where, whom to ask, where to go online, and the way into a calendar. */
export function GoodToKnow({ own: { place, contact, onlineLink, signUps }, token }: Props) {
  const t = useTranslations('Link.know')
  const comes = signUps.some(({ state }) => state === 'confirmed')
  return (
    <>
      <dl className="mt-6 grid grid-cols-[auto_1fr] gap-x-5 gap-y-3 [&>dt]:text-quiet">
        <dt>{t('where')}</dt>
        <dd>
          <strong>{place.name}</strong>
          <br />
          {place.street}, {place.postcode} {place.city}
        </dd>
        {contact && (
          <>
            <dt>{t('contact')}</dt>
            <dd className="wrap-anywhere">
              {contact.name}, {contact.reach}
            </dd>
          </>
        )}
        {onlineLink && (
          <>
            <dt>{t('online')}</dt>
            <dd className="wrap-anywhere">
              <a href={onlineLink} rel="noreferrer">
                {onlineLink}
              </a>
            </dd>
          </>
        )}
      </dl>
      {comes && (
        <p className="mt-5">
          <a
            href={`/api/sign-ups/shifts.ics?token=${encodeURIComponent(token)}`}
            className="button button-quiet w-full sm:w-auto"
          >
            {t('calendar')}
          </a>
        </p>
      )}
    </>
  )
}
