/** `sign-ups/release-unconfirmed` becomes `SignUpsReleaseUnconfirmed`. */
export const constructId = (name: string) =>
  name
    .split(/[-/]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
