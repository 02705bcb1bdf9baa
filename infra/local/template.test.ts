import { describe, expect, it } from 'vitest'
import { makeAssembly } from './make-template.ts'
import { Template } from './template.ts'

const other = new Template(makeAssembly({}))
const template = new Template(
  makeAssembly({
    Parameters: { Stage: { Default: 'test' } },
    Conditions: {
      Tested: { 'Fn::Equals': [{ Ref: 'Stage' }, 'test'] },
      Untested: { 'Fn::Not': [{ Condition: 'Tested' }] },
      Both: { 'Fn::And': [{ Condition: 'Tested' }, { Condition: 'Untested' }] },
      Either: { 'Fn::Or': [{ Condition: 'Tested' }, { Condition: 'Untested' }] },
    },
    Resources: {
      Table: { Type: 'AWS::DynamoDB::Table', Properties: { Name: 'x' } },
      Absent: { Type: 'AWS::DynamoDB::Table', Condition: 'Untested' },
      Foreign: { Type: 'AWS::Quantum::Computer' },
    },
  }),
)
template.define('Table', 'table-1', { Arn: 'arn:table-1' })

describe('what it does not know it refuses', () => {
  it('a reference nobody defined, with its type', () => {
    expect(() => template.resolve({ Ref: 'Foreign' })).toThrow('Foreign (AWS::Quantum::Computer)')
  })
  it('an attribute nobody defined', () => {
    expect(() => template.resolve({ 'Fn::GetAtt': ['Table', 'StreamArn'] })).toThrow('Table.StreamArn')
  })
  it('a function it cannot carry out', () => {
    expect(() => template.resolve({ 'Fn::ImportValue': 'elsewhere' })).toThrow('Fn::ImportValue')
  })
  it('an asset that is not there', () => {
    expect(() => template.assetFolder('gone.zip')).toThrow('gone.zip')
  })
})

describe('intrinsic functions', () => {
  it.each([
    ['Ref', { Ref: 'Table' }, 'table-1'],
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-central-1'],
    ['a parameter with its default', { Ref: 'Stage' }, 'test'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:table-1'],
    ['GetAtt as text', { 'Fn::GetAtt': 'Table.Arn' }, 'arn:table-1'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Table' }]] }, 'a-table-1'],
    ['Select and Split', { 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'Table' }] }] }, '1'],
    ['Sub', { 'Fn::Sub': '${Table} ${Table.Arn} ${!Kept}' }, 'table-1 arn:table-1 ${Kept}'],
    ['Sub with its own names', { 'Fn::Sub': ['${own}', { own: { Ref: 'Table' } }] }, 'table-1'],
    ['If', { 'Fn::If': ['Tested', 'yes', 'no'] }, 'yes'],
    ['And', { 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    ['Or', { 'Fn::If': ['Either', 'yes', 'no'] }, 'yes'],
  ])('%s', (_name, value, result) => {
    expect(template.resolve(value)).toBe(result)
  })
  it('NoValue removes the property, and the entry of a list', () => {
    const nothing = { Ref: 'AWS::NoValue' }
    expect(template.resolve({ gone: nothing, list: ['a', nothing] })).toEqual({ list: ['a'] })
  })
  it('values that only look like one stay', () => {
    expect(template.resolve({ Reference: 'Table', n: 1, no: null })).toEqual({
      Reference: 'Table',
      n: 1,
      no: null,
    })
  })
})

describe('resources', () => {
  it('leaves out those whose condition does not hold', () => {
    expect(template.resources('AWS::DynamoDB::Table').map(({ id }) => id)).toEqual(['Table'])
  })
  it('rewrites finished strings, however they were put together', () => {
    other.rewrite((text) => text.replaceAll('https://cloud', 'http://here'))
    expect(other.resolve({ a: [{ 'Fn::Join': ['', ['https://', 'cloud/x']] }] })).toEqual({
      a: ['http://here/x'],
    })
  })
})
