import { useLocale, useMessages } from 'next-intl'

// Made by web/browser/bundle.ts before the site is built.
const script = new URL('../../../.browser/check-in-page.js', import.meta.url).href

/** The script of the pages for the door, with the words it says in the reader's language. */
export function CheckInScript() {
  const { CheckIn, FieldError } = useMessages()
  return (
    <>
      <div
        hidden
        id="check-in-words"
        data-locale={useLocale()}
        data-words={JSON.stringify({ ...CheckIn.script, note: CheckIn.note, fields: FieldError })}
      />
      <script type="module" src={script} data-keep="" />
    </>
  )
}
