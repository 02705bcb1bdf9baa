import { createHash } from 'node:crypto'
import type { DemoPerson } from './demo-people.ts'

const style = `
:root { color-scheme: light dark; --ink: #1d1716; --paper: #fbf8f4; --thread: #c4122f }
@media (prefers-color-scheme: dark) { :root { --ink: #f6efe9; --paper: #1b1413; --thread: #ff7a85 } }
body { font: 1.0625rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 }
main { max-width: 34rem; margin: 0 auto; padding: 2rem 1rem; border-left: 3px solid var(--thread); min-height: 90vh }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .5rem }
ul { list-style: none; padding: 0; margin: 1.5rem 0 }
li { margin: 0 0 .5rem }
button { font: inherit; color: inherit; background: none; border: 1px solid currentColor; border-radius: 4px;
  width: 100%; min-height: 44px; padding: .6rem .9rem; text-align: left; cursor: pointer }
button:hover { border-color: var(--thread); color: var(--thread) }
button:focus-visible, a:focus-visible { outline: 3px solid var(--thread); outline-offset: 2px }
button strong, button span { display: block }
a { color: var(--thread) }`

export const contentSecurityPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; frame-ancestors 'none'`

const page = (title: string, content: string) => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Roter Faden</title>
<style>${style}</style>
</head>
<body><main>
<h1>${title}</h1>
${content}
</main></body>
</html>`

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

/** One button for each person; the form posts their `person` id to its own address. */
export function signInPage(people: DemoPerson[]): string {
  const buttons = people.map(
    ({ personId, name, role, chapter }) =>
      `<li><button name="person" value="${escaped(personId)}"><strong>${escaped(name)}</strong><span>${escaped(role)}, ${escaped(chapter)}</span></button></li>`,
  )
  return page(
    'Anmelden als …',
    `<p>Diese Personen sind erfunden. Auf diesem Rechner meldest du dich ohne Kennwort als eine von ihnen an.</p>
<form method="post"><ul>
${buttons.join('\n')}
</ul></form>`,
  )
}

export const signInExpiredPage = page(
  'Diese Anmeldung gilt nicht mehr',
  '<p>Sie ist abgelaufen oder wurde schon benutzt. Geh zurück zur Website und melde dich noch einmal an.</p>',
)
