import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localePath } from '#web/lib/locale-path.ts'
import { page } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'

/** To the chapter one coordinates; with several, the others are one step away on the own page. */
export default page(async () => {
  const [locale, { me }] = await Promise.all([getLocale(), requireMe()])
  const grant = me.grants.find(({ role }) => role === 'coordinator')
  if (!grant) return <Failure kind="notAllowed" />
  return redirect(localePath(locale, `/coordinate/${grant.chapterId}`))
})
