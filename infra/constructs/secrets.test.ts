import { App, Stack } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { charactersOf32Bytes, Secrets } from './secrets.ts'

describe('secrets', () => {
  const stack = new Stack(new App(), 'Alone')
  new Secrets(stack, 'Secrets')
  const resources = Template.fromStack(stack).findResources('AWS::SecretsManager::Secret')

  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  const made = (length: number) =>
    Array.from(
      crypto.getRandomValues(new Uint8Array(length)),
      (byte) => alphabet[byte % alphabet.length],
    ).join('')

  test('are made by AWS, of letters and digits', () => {
    const wishes = Object.values(resources).map(({ Properties }) => Properties.GenerateSecretString)
    expect(wishes).toHaveLength(5)
    for (const wish of wishes)
      expect(wish).toEqual({ PasswordLength: charactersOf32Bytes, ExcludePunctuation: true })
  })

  test('are what the site takes for an AES-256 key, which not every length is', async () => {
    const keyFrom = (text: string) =>
      crypto.subtle.importKey(
        'raw',
        Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
        'AES-GCM',
        true,
        ['encrypt'],
      )
    for (let round = 0; round < 100; round += 1)
      expect((await keyFrom(made(charactersOf32Bytes))).algorithm).toMatchObject({ length: 256 })
    await expect(keyFrom(made(48))).rejects.toThrow(/key length/i)
    expect(() => atob(made(45))).toThrow(/encoded/)
  })
})
