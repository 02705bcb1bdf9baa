/** The platform cannot start for a reason the person at the keyboard can do something about: one line, no stack. */
export class RefusedStart extends Error {
  override name = 'RefusedStart'
}
