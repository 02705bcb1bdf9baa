import { describe, expect, it } from 'vitest'
import { barePage, isCrash, statusOf, withNonce, withoutFrameworkScripts } from './finish-page.ts'

const chunk = '<script src="/_next/static/chunks/a.js" async="" nonce="x"></script>'
const inline = '<script nonce="x">self.__next_f.push([1,"<p>a > b</p>\\u003c/script>\\n"])</script>'
const kept = '<script src="/_next/static/media/busy-buttons.js" defer="" data-keep=""></script>'
const preload = '<link rel="preload" as="script" fetchPriority="low" nonce="x" href="/_next/a.js"/>'

describe('a page on its way out', () => {
  it('goes without the scripts of the framework and keeps its own', () => {
    const html = `<head>${preload}${chunk}<link rel="stylesheet" href="/a.css"/></head><p>x</p>${inline}${kept}`
    expect(withoutFrameworkScripts(html)).toBe(
      `<head><link rel="stylesheet" href="/a.css"/></head><p>x</p>${kept}`,
    )
  })

  it('keeps what people wrote about scripts', () => {
    const html = '<p>&lt;script&gt;alert(1)&lt;/script&gt; data-keep</p>'
    expect(withoutFrameworkScripts(html)).toBe(html)
  })

  it('does not keep a script because of what it says', () => {
    const html = '<script nonce="x">data-keep</script>'
    expect(withoutFrameworkScripts(html)).toBe('')
  })

  it('has the status it names, and no other', () => {
    expect(statusOf('<head><meta name="status" content="404"/></head>')).toBe(404)
    expect(statusOf('<p>&lt;meta name="status" content="404"/&gt;</p>')).toBeUndefined()
    expect(statusOf('<meta name="status" content="200"/>')).toBeUndefined()
  })
})

describe('a page that could not be made', () => {
  it('is told from others and replaced by words in the language of its address', () => {
    expect(isCrash('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')).toBe(true)
    expect(isCrash('<!DOCTYPE html><html lang="de"><body>id="__next_error__"</body></html>')).toBe(false)
    expect(barePage('/en/actions', 500)).toContain('<html lang="en">')
    expect(barePage('/england', 500)).toContain('<html lang="de">')
  })

  it.each([
    [500, 'Das ist unser Fehler'],
    [503, 'Das ist unser Fehler'],
    [413, 'Das ist zu viel auf einmal'],
    [403, 'Das hat nicht geklappt'],
    [400, 'Das hat nicht geklappt'],
  ])('says of %s “%s”', (status, words) => {
    expect(barePage('/', status)).toContain(`<h1>${words}</h1>`)
  })
})

describe('styles that stand in the page', () => {
  const page = '<head><style data-precedence="next" data-href="/a.css">p{}</style><style>q{}</style></head>'

  it('get the nonce of the response, and no others do', () => {
    expect(withNonce(page, "style-src 'self' 'nonce-abc123'")).toBe(
      page.replace('<style data', '<style nonce="abc123" data'),
    )
  })

  it('stay as they are without one', () => {
    expect(withNonce(page, "style-src 'self'")).toBe(page)
  })
})
