import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { unstable_rethrow } from 'next/navigation'
import type { ReactNode } from 'react'
import type { Locale } from '#shared/people/person.ts'
import { Failure, failureOf } from '#web/ui/failure.tsx'

/** What Next hands to a page. */
export type PageProps<Param extends string = never> = {
  params: Promise<Record<Param, string> & { locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/**
 * Makes a page of a function that may fail: whatever it throws becomes a page in words, with its status.
 * Redirects pass through.
 */
export const page =
  <P,>(render: (props: P) => Promise<ReactNode>) =>
  async (props: P): Promise<ReactNode> => {
    try {
      return await render(props)
    } catch (error) {
      unstable_rethrow(error)
      const kind = failureOf(error)
      if (kind === 'outOfOrder') console.error(error)
      return <Failure kind={kind} />
    }
  }

type Translate = Awaited<ReturnType<typeof getTranslations<never>>>

/** A page's title; that of the failure when what it is about cannot be read. */
export const titled =
  <P,>(titleOf: (t: Translate, props: P) => Promise<string>, more: Metadata = {}) =>
  async (props: P): Promise<Metadata> => {
    const t = await getTranslations()
    try {
      return { ...more, title: await titleOf(t, props) }
    } catch (error) {
      unstable_rethrow(error)
      return { title: t(`Failure.${failureOf(error)}.title`) }
    }
  }

/** The last value of a query parameter; an empty one counts as not given. */
export const single = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value.at(-1) : value)?.trim() || undefined
