import { expect, it } from 'vitest'
import { refuseUnknownResources } from './known-resources.ts'
import { makeTemplate } from './make-template.ts'
import { RefusedStart } from './refused-start.ts'

const strange = makeTemplate({
  Jobs: { Type: 'AWS::SQS::Queue' },
  Table: { Type: 'AWS::DynamoDB::Table' },
  Steps: { Type: 'AWS::StepFunctions::StateMachine' },
})
const known = makeTemplate({ Table: { Type: 'AWS::DynamoDB::Table' }, Key: { Type: 'AWS::KMS::Key' } })

it('names every resource it does not know, on one line', () => {
  const refused = () => refuseUnknownResources(strange)
  expect(refused).toThrow(RefusedStart)
  expect(refused).toThrow(
    /^[^\n]*AWS::SQS::Queue \(Jobs\), AWS::StepFunctions::StateMachine \(Steps\)[^\n]*$/,
  )
  expect(refused).not.toThrow('Table')
})

it('says nothing about what it runs and what it knowingly leaves out', () => {
  expect(() => refuseUnknownResources(known)).not.toThrow()
})
