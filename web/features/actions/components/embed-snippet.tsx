import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '#web/lib/locale-path.ts'
import { setting } from '#web/lib/setting.ts'

/** What to put into the association's own web page: a frame, or the address of the same as data. */
export function EmbedSnippet({ chapterId, chapterName }: { chapterId: string; chapterName: string }) {
  const t = useTranslations('Embed')
  const site = setting('SITE_URL')
  const address = site + localePath(useLocale(), `/embed/chapters/${chapterId}`)
  const title = t('title', { chapter: chapterName }).replaceAll('"', '&quot;')
  const frame = `<iframe src="${address}" title="${title}" width="100%" height="600" loading="lazy"></iframe>`
  return (
    <details>
      <summary className="tapped gap-3 font-semibold">
        <span aria-hidden className="opener" />
        {t('snippet')}
      </summary>
      <p className="prose mt-2">{t('how')}</p>
      <label className="mt-3 block font-semibold">
        {t('frame')}
        <textarea
          readOnly
          rows={4}
          defaultValue={frame}
          className="input mt-1 font-mono text-sm font-normal"
        />
      </label>
      <label className="mt-3 block font-semibold">
        {t('data')}
        <input
          readOnly
          defaultValue={`${site}/api/chapters/${chapterId}/actions.json`}
          className="input mt-1 font-mono text-sm font-normal"
        />
      </label>
    </details>
  )
}
