/** @throws when the deployment forgot it: better at the start than in the middle of a request */
export function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The setting ${name} is missing`)
  return value
}
