import type { ReactNode } from 'react'

type Props = {
  /** `here`: what this page is about; `tied`: done or decided; `open`: work begins here; `none`: only the line. */
  state?: 'here' | 'tied' | 'open' | 'small' | 'none'
  /** The thread ends with this knot. */
  isLast?: boolean
  as?: 'section' | 'li' | 'div'
  id?: string
  labelledBy?: string
  className?: string
  children?: ReactNode
}

const looks = {
  here: 'knot-here',
  tied: 'knot-tied',
  open: '',
  small: 'knot-small knot-tied',
  none: 'knot-none',
}

/** One piece of the red thread and what hangs on it. */
export function Knot({
  state = 'open',
  isLast,
  as: As = 'div',
  id,
  labelledBy,
  className = '',
  children,
}: Props) {
  const classes = ['knot', looks[state], isLast && 'knot-last', className].filter(Boolean).join(' ')
  return (
    <As id={id} aria-labelledby={labelledBy} className={classes}>
      {children}
    </As>
  )
}
