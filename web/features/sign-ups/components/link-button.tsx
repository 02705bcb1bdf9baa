import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form } from '#web/ui/form/form.tsx'
import { submitLink } from '../submit-link.ts'

type Props = {
  token: string
  wish: 'confirm' | 'stay' | 'accept' | 'cancel' | 'change' | 'feedback' | 'erase'
  shiftId?: string | undefined
  isQuiet?: boolean
  labels?: Record<string, string>
  /** What opens it, if it is folded away at first. */
  opener?: ReactNode
  /** The words on the button. */
  button: ReactNode
  children?: ReactNode
}

/** One thing that can be done with a link: nothing happens before it is pressed. */
export function LinkButton({
  token,
  wish,
  shiftId,
  isQuiet = false,
  labels = {},
  opener,
  button,
  children,
}: Props) {
  const form = useTranslations('Form')
  return (
    <Form
      name={[wish, shiftId].filter(Boolean).join('-')}
      submit={submitLink}
      hidden={{ token, wish, ...(shiftId && { shiftId }) }}
      labels={labels}
      summary={form('summary')}
      opener={opener}
      className="mt-3 grid max-w-[32rem] gap-4"
    >
      {children}
      <button
        type="submit"
        className={`button w-full text-lg sm:w-auto sm:justify-self-start sm:px-8 ${isQuiet ? 'button-quiet' : ''}`}
      >
        {button}
      </button>
    </Form>
  )
}
