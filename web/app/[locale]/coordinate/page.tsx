import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { coordinatedChapters } from '#shared/actions/policy.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { page } from '#web/lib/page.tsx'
import { requireMe } from '#web/lib/require-me.ts'
import { Failure } from '#web/ui/failure.tsx'

/** To the chapter one coordinates; with several, the others are one step away on the own page. */
export default page(async () => {
  const [locale, { me }] = await Promise.all([getLocale(), requireMe()])
  const [chapterId] = coordinatedChapters(me)
  if (!chapterId) return <Failure kind="notAllowed" />
  return redirect(localePath(locale, `/coordinate/${chapterId}`))
})
