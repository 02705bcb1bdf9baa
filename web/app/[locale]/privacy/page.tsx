import { getTranslations } from 'next-intl/server'
import { consentText } from '#shared/sign-ups/consent.ts'
import { PersonalDataTable } from '#web/features/privacy/components/personal-data-table.tsx'
import { page, titled, type PageProps } from '#web/lib/page.tsx'
import { Frame } from '#web/ui/frame.tsx'

export const generateMetadata = titled(async (t) => t('Privacy.title'))

const topics = ['visit', 'signUp', 'account', 'rights'] as const

export default page(async ({ params }: PageProps) => {
  const [t, { locale }] = await Promise.all([getTranslations('Privacy'), params])
  return (
    <Frame>
      <h1>{t('title')}</h1>
      <p className="prose mt-5 text-lg">{t('lead')}</p>
      {topics.map((topic) => (
        <section key={topic} aria-labelledby={topic} className="prose mt-10">
          <h2 id={topic}>{t(`${topic}.title`)}</h2>
          <p>{t(`${topic}.text`)}</p>
          {topic === 'signUp' && (
            <blockquote className="border-l-[3px] border-hair pl-4">{consentText[locale]}</blockquote>
          )}
        </section>
      ))}
      <section aria-labelledby="register" className="mt-12">
        <h2 id="register">{t('register')}</h2>
        <p className="prose mt-3 mb-6">{t('registerText')}</p>
        <PersonalDataTable />
      </section>
    </Frame>
  )
})
