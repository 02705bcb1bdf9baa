/**
 * The last step before a page leaves the server. Pages are links and plain forms: nothing in them waits for a
 * script, so they go without those of the framework. What stays are the ones a page marks itself.
 */
export function withoutFrameworkScripts(html: string): string {
  return html
    .replaceAll(/<script\b(?![^>]*\bdata-keep)[^>]*>[^]*?<\/script>/g, '')
    .replaceAll(/<link rel="preload" as="script"[^>]*>/g, '')
}

/**
 * The styles that Next writes into the page instead of linking to them, so that a first visit need not wait for a
 * file: React leaves out their nonce, without which the browser would not apply them.
 */
export const withNonce = (html: string, policy: string): string => {
  const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? []
  return nonce
    ? html.replaceAll('<style data-precedence="next"', `<style nonce="${nonce}" data-precedence="next"`)
    : html
}

/** Pages that fail say their status in the head, since a page cannot set it where it is made. */
export function statusOf(html: string): number | undefined {
  const [, status] = /<meta name="status" content="([45]\d\d)"\/>/.exec(html) ?? []
  return status === undefined ? undefined : Number(status)
}

/** What Next sends when a page threw where nothing could catch it: a body that only a script would fill. */
export const isCrash = (html: string): boolean => html.startsWith('<!DOCTYPE html><html id="__next_error__"')

const bareWords = {
  de: {
    fault: {
      title: 'Das ist unser Fehler',
      what: 'Diese Seite lässt sich gerade nicht zeigen. Es wurde nichts gespeichert. Versuch es in ein paar Minuten noch einmal.',
    },
    tooLarge: {
      title: 'Das ist zu viel auf einmal',
      what: 'So viel Text können wir nicht annehmen. Es wurde nichts gespeichert. Geh eine Seite zurück: Deine Eingaben stehen noch da, und Du kannst sie kürzen.',
    },
    outdated: {
      title: 'Das hat nicht geklappt',
      what: 'Vielleicht war die Seite schon lange offen. Es wurde nichts gespeichert. Lade sie neu und versuch es noch einmal.',
    },
    again: 'Seite neu laden',
    home: 'Zur Startseite',
  },
  en: {
    fault: {
      title: 'This is our fault',
      what: 'This page cannot be shown right now. Nothing was stored. Please try again in a few minutes.',
    },
    tooLarge: {
      title: 'This is too much at once',
      what: 'We cannot take that much text. Nothing was stored. Go back one page: what you typed is still there, and you can shorten it.',
    },
    outdated: {
      title: 'That did not work',
      what: 'Perhaps the page had been open for a long time. Nothing was stored. Reload it and try again.',
    },
    again: 'Reload the page',
    home: 'To the start page',
  },
} as const

/** A page that stands on nothing but itself, for answers that Next gives without words for readers. */
export function barePage(path: string, status: number): string {
  const locale = /^\/en(\/|$)/.test(path) ? 'en' : 'de'
  const { again, home, ...kinds } = bareWords[locale]
  const { title, what } = kinds[status >= 500 ? 'fault' : status === 413 ? 'tooLarge' : 'outdated']
  return (
    `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">` +
    `<meta name="robots" content="noindex"></head><body><main><h1>${title}</h1><p>${what}</p>` +
    `<p><a href="">${again}</a></p><p><a href="${locale === 'en' ? '/en' : '/'}">${home}</a></p></main></body></html>`
  )
}
