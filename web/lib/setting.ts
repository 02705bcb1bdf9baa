/**
 * A setting of the site's server from its environment.
 * @throws Error naming the setting when it is missing, so that a wrong deployment says what is wrong
 */
export function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`The setting ${name} is missing`)
  return value
}
