import { describe, expect, it } from 'vitest'
import { fieldErrors } from '../http/field-errors.ts'
import { normalisedEmail } from './contact.ts'
import { Attendee, NewSignUp, OwnSignUp } from './sign-up.ts'

const entered = {
  shiftId: 'shf_000000000001',
  name: 'Thuy Nguyen',
  email: 'thuy.nguyen@example.org',
  consent: true,
  locale: 'de',
}

const wrong = (input: object) => {
  const { error } = NewSignUp.safeParse(input, { reportInput: true })
  return error ? fieldErrors(error).map(({ field, code }) => `${field}: ${code}`) : []
}

describe('a sign-up is refused', () => {
  it.each([
    ['without a name', { name: ' ' }, ['name: required']],
    [
      'with a line break in the name',
      { name: 'Thuy\r\nBcc: all@example.org' },
      ['name: unprintable_character'],
    ],
    ['with an invisible name', { name: '\u200b' }, ['name: unprintable_character']],
    ['with no address', { email: 'thuy' }, ['email: not_a_email']],
    ['with two addresses', { email: 'thuy@example.org,all@example.org' }, ['email: not_a_email']],
    ['with a name before the address', { email: 'Thuy <thuy@example.org>' }, ['email: not_a_email']],
    [
      'with a header behind the address',
      { email: 'thuy@example.org\r\nBcc: all@example.org' },
      ['email: not_a_email'],
    ],
    ['with an address of 255 characters', { email: `${'t'.repeat(243)}@example.org` }, ['email: too_long']],
    ['without consent', { consent: false }, ['consent: consent_needed']],
    ['with consent left out', { consent: undefined }, ['consent: consent_needed']],
    ['with consent as a word', { consent: 'true' }, ['consent: consent_needed']],
    ['in a language we do not write', { locale: 'fr' }, ['locale: not_a_choice']],
    ['that confirms itself', { state: 'confirmed' }, ['state: unknown_field']],
    [
      'in the name of an account',
      { personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e08' },
      ['personId: unknown_field'],
    ],
  ])('%s', (_, change, expected) => {
    expect(wrong({ ...entered, ...change })).toEqual(expected)
  })
})

it('a script in a name is kept as the text it is', () => {
  const name = '<script>alert("Thuy")</script>'
  expect(NewSignUp.parse({ ...entered, name }).name).toBe(name)
})

it('white space around an address does not count', () => {
  expect(NewSignUp.parse({ ...entered, email: ' thuy.nguyen@example.org\n' }).email).toBe(entered.email)
})

it('one mailbox is one person, however it is typed, and no two mailboxes are', () => {
  expect(normalisedEmail(' Thuy.Nguyen@Example.org ')).toBe(entered.email)
  expect(normalisedEmail('thuynguyen@example.org')).not.toBe(entered.email)
  expect(normalisedEmail('thuy.nguyen+rf@example.org')).not.toBe(entered.email)
})

it('a coordinator sees five fields of a sign-up, the person themselves no address', () => {
  expect(Object.keys(Attendee.shape).toSorted()).toEqual(['email', 'name', 'shiftId', 'signedUpAt', 'state'])
  expect(Object.keys(OwnSignUp.shape).toSorted()).toEqual(['about', 'actionId', 'shiftId', 'state'])
})
