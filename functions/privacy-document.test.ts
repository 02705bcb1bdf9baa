import { expect, it } from 'vitest'
import { privacyDocument, writtenDocument } from '../docs/write-privacy.ts'

it('says in docs/privacy.md what the schemas say (if not: node docs/write-privacy.ts)', () => {
  expect(writtenDocument()).toBe(privacyDocument())
})

it('names a field of each record', () => {
  for (const field of ['chapterId', 'contactKey', 'to'])
    expect(privacyDocument()).toContain(`| \`${field}\` |`)
})
