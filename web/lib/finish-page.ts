/**
 * The last step before a page leaves the server. Pages are links and plain forms: nothing in them waits for a
 * script, so they go without those of the framework. What stays are the ones a page marks itself.
 */
export function withoutFrameworkScripts(html: string): string {
  return html
    .replaceAll(/<script\b(?![^>]*\bdata-keep)[^>]*>[^]*?<\/script>/g, '')
    .replaceAll(/<link rel="preload" as="script"[^>]*>/g, '')
}

/** Pages that fail say their status in the head, since a page cannot set it where it is made. */
export function statusOf(html: string): number | undefined {
  const [, status] = /<meta name="status" content="([45]\d\d)"\/>/.exec(html) ?? []
  return status === undefined ? undefined : Number(status)
}

/** What Next sends when a page threw where nothing could catch it: a body that only a script would fill. */
export const isCrash = (html: string): boolean => html.startsWith('<!DOCTYPE html><html id="__next_error__"')

const crashWords = {
  de: {
    title: 'Das ist unser Fehler',
    what: 'Diese Seite lässt sich gerade nicht zeigen. Es wurde nichts gespeichert. Versuch es in ein paar Minuten noch einmal.',
    home: 'Zur Startseite',
  },
  en: {
    title: 'This is our fault',
    what: 'This page cannot be shown right now. Nothing was stored. Please try again in a few minutes.',
    home: 'To the start page',
  },
}

/** A page that stands on nothing but itself. */
export function crashPage(path: string): string {
  const locale = /^\/en(\/|$)/.test(path) ? 'en' : 'de'
  const { title, what, home } = crashWords[locale]
  return (
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
    `<meta name="robots" content="noindex"></head><body><main><h1>${title}</h1><p>${what}</p>` +
    `<p><a href="${locale === 'en' ? '/en' : '/'}">${home}</a></p></main></body></html>`
  )
}
