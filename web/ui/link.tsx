import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'
import { localePath } from '#web/lib/locale-path.ts'

type Props = Omit<ComponentProps<'a'>, 'href'> & { href: string }

/**
 * A link to a page of the site in the reader's language. Pages are small and arrive whole, so that following a
 * link needs no script.
 */
export function Link({ href, children, ...rest }: Props) {
  return (
    <a href={localePath(useLocale(), href)} {...rest}>
      {children}
    </a>
  )
}
