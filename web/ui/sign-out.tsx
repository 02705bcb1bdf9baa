import { useTranslations } from 'next-intl'

/** Signing out changes something, so it is a form and no link. */
export function SignOut() {
  const t = useTranslations('Header')
  return (
    <form action="/sign-out" method="post">
      <button
        type="submit"
        className="tapped cursor-pointer underline decoration-red decoration-2 underline-offset-4"
      >
        {t('signOut')}
      </button>
    </form>
  )
}
