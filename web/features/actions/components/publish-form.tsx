import { useTranslations } from 'next-intl'
import type { ActionWithShifts } from '#shared/actions/action.ts'
import { Form } from '#web/ui/form/form.tsx'
import { Link } from '#web/ui/link.tsx'
import { submitPublication } from '../submit-publication.ts'

/** The step from a draft to something people find. */
export function PublishForm({
  action: { actionId, chapterId, version, seriesId },
}: {
  action: ActionWithShifts
}) {
  const t = useTranslations('Coordinate')
  const form = useTranslations('Form')
  return (
    <>
      <p className="prose mt-2">{t('publishText')}</p>
      <Form
        name="publish"
        submit={submitPublication}
        hidden={{ chapterId, actionId, version: String(version) }}
        summary={form('summary')}
        className="mt-4 flex flex-wrap gap-4"
      >
        {seriesId && (
          <button type="submit" name="all" value="yes" className="button">
            {t('publishAll')}
          </button>
        )}
        <button type="submit" className={seriesId ? 'button button-quiet' : 'button'}>
          {t('publish')}
        </button>
        <Link href={`/coordinate/${chapterId}/actions/${actionId}/edit`} className="button button-quiet">
          {t('edit')}
        </Link>
      </Form>
    </>
  )
}
