import { useTranslations } from 'next-intl'

/**
 * What the script of the page has to say: whether everything is stored, what can be taken back, and what the server
 * did not take. Without the script each tap is stored before the next page comes, and nothing of this is shown.
 */
export function DoorState() {
  const t = useTranslations('CheckIn')
  return (
    <div
      data-with-script=""
      hidden
      className="sticky top-0 z-2 mt-4 flex min-h-14 items-center justify-between gap-x-3 border-y border-hair bg-sheet px-2.5 py-1 text-[0.94rem] leading-tight"
    >
      <output data-state="saved" className="door-state font-bold" />
      <button type="button" data-undo="" hidden className="tapped font-semibold underline">
        {t('undo')}
      </button>
    </div>
  )
}

/** What the server did not take, each with a way to mend it. */
export function DoorProblems() {
  const t = useTranslations('CheckIn')
  return (
    <>
      <ul data-problems="" hidden className="mt-4 border-2 border-red p-4" />
      <template id="problem-row">
        <li className="flex flex-wrap items-center justify-between gap-x-4">
          <span data-what="" />
          <span className="flex gap-4">
            <button type="button" data-mend="" className="tapped font-semibold underline">
              {t('mend')}
            </button>
            <button type="button" data-drop="" className="tapped underline">
              {t('drop')}
            </button>
          </span>
        </li>
      </template>
    </>
  )
}
