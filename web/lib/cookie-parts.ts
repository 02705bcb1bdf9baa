export type Cookie = { name: string; value: string; maxAge: number }
type ReadCookie = (name: string) => string | undefined

/** Browsers keep about 4,096 bytes of a cookie with its name and attributes. */
const partSize = 3_600
const most = 4

const partName = (name: string, position: number) => (position === 0 ? name : `${name}-${position}`)

/** A value too long for one cookie goes into several; parts left over from a longer one are deleted. */
export function cookieParts(name: string, value: string, maxAge: number, read: ReadCookie): Cookie[] {
  const parts = Array.from({ length: Math.ceil(value.length / partSize) }, (_, position) =>
    value.slice(position * partSize, (position + 1) * partSize),
  )
  if (parts.length > most) throw new Error(`The cookie ${name} would need ${parts.length} parts`)
  return Array.from({ length: most }, (_, position) => partName(name, position)).flatMap((part, position) => {
    const text = parts[position]
    if (text !== undefined) return [{ name: part, value: text, maxAge }]
    return read(part) === undefined ? [] : [{ name: part, value: '', maxAge: 0 }]
  })
}

/** The value of all parts, or undefined when there is none. */
export function joinedCookie(name: string, read: ReadCookie): string | undefined {
  const parts = Array.from({ length: most }, (_, position) => read(partName(name, position)))
  return parts.slice(0, parts.indexOf(undefined) < 0 ? most : parts.indexOf(undefined)).join('') || undefined
}

/** Never readable by scripts, never sent from other sites' forms, never sent anywhere but here. */
export const cookieAttributes = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const
