import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { nameResources } from './local-names.ts'
import { makeTemplate } from './make-template.ts'
import { makeSecrets } from './secrets.ts'
import { StateStore } from './state-store.ts'
import type { Template } from './template.ts'

const folder = mkdtempSync(join(tmpdir(), 'roter-faden-secrets-'))
afterAll(() => rmSync(folder, { recursive: true }))

const template = () =>
  makeTemplate({
    Links: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: { GenerateSecretString: { PasswordLength: 48, ExcludePunctuation: true } },
    },
    Login: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: {
        GenerateSecretString: { SecretStringTemplate: '{"user":"a"}', GenerateStringKey: 'word' },
      },
    },
  })
const first = template()
const second = template()

const reference = (id: string, key = '') => ({
  'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: id }, `:SecretString:${key}::}}`]],
})

/** The values that functions get when a platform starts with the same state again. */
function start(fresh: Template): string[] {
  nameResources(fresh, { site: '', api: '', issuer: '' })
  const state = new StateStore(folder)
  makeSecrets(fresh, state)
  state.close()
  const references = [reference('Links'), reference('Login', 'user'), reference('Login', 'word')]
  return fresh.resolve(references) as string[]
}

it('makes a value as the template asks for, and the same one after a restart', () => {
  const [links, user, word] = start(first)
  expect(links).toMatch(/^[A-Za-z0-9]{48}$/)
  expect(user).toBe('a')
  expect(word).toHaveLength(32)
  expect(start(second)).toEqual([links, user, word])
})
