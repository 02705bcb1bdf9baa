import { useLocale } from 'next-intl'

/** One number, large, and what it counts. */
export function Figure({ count, children }: { count: number; children: string }) {
  return (
    <p className="leading-snug">
      <span className="block text-3xl font-black tracking-tight tabular-nums">
        {count.toLocaleString(useLocale())}
      </span>
      {children}
    </p>
  )
}
