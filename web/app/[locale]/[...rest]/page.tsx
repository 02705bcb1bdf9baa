import { titled } from '#web/lib/page.tsx'
import { Failure } from '#web/ui/failure.tsx'

export const generateMetadata = titled(async (t) => t('Failure.notFound.title'))

/** Every address that is no page, said in the reader's language. */
export default function NotFoundPage() {
  return <Failure kind="notFound" />
}
