import { expect, it } from 'vitest'
import { refuseUnknownResources } from './known-resources.ts'
import { makeTemplate } from './make-template.ts'
import { RefusedStart } from './refused-start.ts'

it('names every resource it does not know, on one line', () => {
  const template = makeTemplate({
    Jobs: { Type: 'AWS::SQS::Queue' },
    Table: { Type: 'AWS::DynamoDB::Table' },
    Steps: { Type: 'AWS::StepFunctions::StateMachine' },
  })
  const refused = () => refuseUnknownResources(template)
  expect(refused).toThrow(RefusedStart)
  expect(refused).toThrow(
    /^[^\n]*AWS::SQS::Queue \(Jobs\), AWS::StepFunctions::StateMachine \(Steps\)[^\n]*$/,
  )
  expect(refused).not.toThrow('Table')
})

it('says nothing about what it runs and what it knowingly leaves out', () => {
  const template = makeTemplate({ Table: { Type: 'AWS::DynamoDB::Table' }, Key: { Type: 'AWS::KMS::Key' } })
  expect(() => refuseUnknownResources(template)).not.toThrow()
})
