const key = 'check-in-clock'
/** The answer took a while to come: less than this says nothing. */
const noticed = 5_000

/** How far the clock of this device is behind that of the server, in milliseconds; phones may be minutes off. */
let behind = Number(localStorage.getItem(key) ?? 0)
let last = 0

/** @param now the server's clock in an answer that has just come */
export function setClock(now: string): void {
  const difference = Date.parse(now) - Date.now()
  behind = Math.abs(difference) < noticed ? 0 : difference
  localStorage.setItem(key, String(behind))
}

export const forgetClock = (): void => localStorage.removeItem(key)

/** The moment by the server's clock, never the same twice: of two taps the second one is later. */
export function momentNow(): string {
  last = Math.max(Date.now() + behind, last + 1)
  return new Date(last).toISOString()
}
