import { describe, expect, it } from 'vitest'
import { fieldErrors } from '../http/field-errors.ts'
import { contactDetails } from './contact.ts'
import { normalisedEmail } from '../people/email.ts'
import { NewSignUp } from './new-sign-up.ts'
import { Attendee, OwnSignUp } from './sign-up.ts'

const entered = {
  shiftIds: ['shf_000000000001'],
  name: 'Thuy Nguyen',
  contact: 'thuy.nguyen@example.org',
  key: '6a0c6c0e-2f5f-4b8e-9d53-0f6a3f1a7c11',
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
    ['with an address in the name', { name: 'Gewinn: www.example.org' }, ['name: not_a_name']],
    ['with a mailbox in the name', { name: 'thuy@example.org' }, ['name: not_a_name']],
    ['with no shift', { shiftIds: [] }, ['shiftIds: too_small']],
    [
      'with one shift twice',
      { shiftIds: ['shf_000000000001', 'shf_000000000001'] },
      ['shiftIds: not_a_choice'],
    ],
    ['with a number too short to be one', { contact: '0151 23' }, ['contact: not_a_contact']],
    ['with a number of nowhere', { contact: '+999 151 23456789' }, ['contact: not_a_contact']],
    ['without a key', { key: undefined }, ['key: required']],
    ['with an invisible name', { name: '\u200b' }, ['name: unprintable_character']],
    ['with no address', { contact: 'thuy' }, ['contact: not_a_contact']],
    ['with two addresses', { contact: 'thuy@example.org,all@example.org' }, ['contact: not_a_contact']],
    ['with a name before the address', { contact: 'Thuy <thuy@example.org>' }, ['contact: not_a_contact']],
    [
      'with a header behind the address',
      { contact: 'thuy@example.org\r\nBcc: all@example.org' },
      ['contact: not_a_contact'],
    ],
    [
      'with an address of 255 characters',
      { contact: `${'t'.repeat(243)}@example.org` },
      ['contact: too_long'],
    ],
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

it('markup in a name is kept as the text it is', () => {
  const name = '<b onclick=alert(1)>Thuy'
  expect(NewSignUp.parse({ ...entered, name }).name).toBe(name)
})

it('white space around an address does not count', () => {
  expect(NewSignUp.parse({ ...entered, contact: ' thuy.nguyen@example.org\n' }).contact).toBe(entered.contact)
})

it('one mailbox is one person, however it is typed, and no two mailboxes are', () => {
  expect(normalisedEmail(' Thuy.Nguyen@Example.org ')).toBe(entered.contact)
  expect(normalisedEmail('thuynguyen@example.org')).not.toBe(entered.contact)
  expect(normalisedEmail('thuy.nguyen+rf@example.org')).not.toBe(entered.contact)
})

it.each([
  '0151 23456789',
  '0151/23456789',
  '(0151) 234-567-89',
  '+49 151 23456789',
  '0049 151 23456789',
  '+49(0)15123456789',
])('%s is one number, however it is written', (typed) => {
  expect(contactDetails(typed)).toEqual({ phone: '+4915123456789' })
})

it.each([
  ['0351 4882390', '+493514882390'],
  ['0043 1 52550', '+43152550'],
  ['+33 1 42 34 20 00', '+33142342000'],
])('%s is a number of a landline or another country', (typed, phone) => {
  expect(contactDetails(typed)).toEqual({ phone })
})

it.each([
  '112',
  '0151',
  '15',
  '4882390',
  '0151 234 567',
  '0151 2345 6789 012',
  'Thuy',
  '+49',
  '0000000000',
  '0151 23456789 0151 23456789',
])('%s is no contact', (typed) => {
  expect(contactDetails(typed)).toBeUndefined()
})

it.each(['Thuy Nguyen', 'Anna-Lena v. d. Heide', 'Ö. Ünal', "Sinéad O'Connor", 'Dr. Müller', 'Kim'])(
  '%s is a name',
  (name) => {
    expect(NewSignUp.safeParse({ ...entered, name }).success).toBe(true)
  },
)

it('nobody is shown a key, a consent, a language or a sender', () => {
  const hidden = ['contactKey', 'consent', 'locale', 'source', 'personId', 'ticket']
  for (const seen of [Attendee, OwnSignUp])
    expect(Object.keys(seen.shape).filter((field) => hidden.includes(field))).toEqual([])
  expect(Object.keys(OwnSignUp.shape)).not.toContain('email')
  expect(Object.keys(OwnSignUp.shape)).not.toContain('note')
})
