import { getTranslations } from 'next-intl/server'
import { returnPath } from '#web/lib/return-path.ts'
import { page, single, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'
import { Link } from '#web/ui/link.tsx'

export const generateMetadata = titled(async (t) => t('SignIn.title'), { robots: 'noindex' })

const problems = ['unreachable', 'failed'] as const

export default page(async ({ searchParams }: PageProps) => {
  const [t, sent] = await Promise.all([getTranslations('SignIn'), searchParams])
  const problem = problems.find((one) => one === single(sent['problem']))
  const back = new URLSearchParams({ return: returnPath(single(sent['return']) ?? '/my') })
  return (
    <Frame>
      <h1>{t('title')}</h1>
      {problem && (
        <p role="alert" className="prose mt-5 border-2 border-red p-4 font-semibold">
          {t(problem)}
        </p>
      )}
      <p className="prose mt-5 text-lg">{t('who')}</p>
      <p className="mt-6">
        {/* A link and no form: it leads to another host, which the policy does not allow forms to do. */}
        <a href={`/auth/sign-in?${back}`} className="button w-full text-lg sm:w-auto sm:px-10">
          {t('go')}
        </a>
      </p>
      <p className="prose mt-10 text-quiet">
        {t('noAccount')} <Link href="/actions">{t('toActions')}</Link>
      </p>
    </Frame>
  )
})
