import { randomInt } from 'node:crypto'
import type { StateStore } from './state-store.ts'
import type { Template } from './template.ts'

type Properties = {
  SecretString?: string
  GenerateSecretString?: {
    PasswordLength?: number
    ExcludePunctuation?: boolean
    ExcludeCharacters?: string
    SecretStringTemplate?: string
    GenerateStringKey?: string
  }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'.split('')
const punctuation = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'.split('')

export const secretArn = (id: string) => `arn:aws:secretsmanager:local:secret:${id}`

/** Gives each secret of the template a value that stays the same as long as the state is kept. */
export function makeSecrets(template: Template, state: StateStore): void {
  const secrets = new Map(
    template.resources('AWS::SecretsManager::Secret').map(({ id, properties }) => {
      const value = state.getOrMake(`secret/${id}`, () =>
        makeValue(template.resolve(properties) as Properties),
      )
      return [secretArn(id), value]
    }),
  )
  // {{resolve:secretsmanager:<arn>:SecretString:<key>::}}, with the key and what follows optional
  const reference =
    /\{\{resolve:secretsmanager:(arn:aws:secretsmanager:local:secret:\w+):SecretString:?(\w*)[^}]*\}\}/g
  template.rewrite((text) =>
    text.replace(reference, (_match, arn: string, key: string) => {
      const value = secrets.get(arn)
      if (value === undefined) throw new Error(`no secret ${arn}`)
      return key ? String((JSON.parse(value) as Record<string, unknown>)[key]) : value
    }),
  )
}

function makeValue({ SecretString, GenerateSecretString: wish = {} }: Properties): string {
  if (SecretString !== undefined) return SecretString
  const excluded = wish.ExcludeCharacters ?? ''
  const allowed = [...letters, ...(wish.ExcludePunctuation ? [] : punctuation)].filter(
    (one) => !excluded.includes(one),
  )
  const generated = Array.from(
    { length: wish.PasswordLength ?? 32 },
    () => allowed[randomInt(allowed.length)],
  ).join('')
  if (!wish.GenerateStringKey) return generated
  return JSON.stringify({
    ...JSON.parse(wish.SecretStringTemplate ?? '{}'),
    [wish.GenerateStringKey]: generated,
  })
}
