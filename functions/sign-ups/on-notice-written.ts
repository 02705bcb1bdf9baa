import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { SignUp } from '#shared/sign-ups/sign-up.ts'
import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { Notice } from '../mail/notice.ts'
import { everybodyAt } from './describe-attendee.ts'
import { noticeStore, type NoticeStore } from './notice-store.ts'
import { aboutStore, signUpStore, type AboutStore, type SignUpStore } from './sign-up-store.ts'

type Deps = {
  signUps: Pick<SignUpStore, 'ofAction' | 'ofPersonAt'>
  actions: Pick<AboutStore, 'actionWithShifts'>
  notices: NoticeStore
  now: () => Date
}

const side = 10
const mostTries = 5

/** The sign-ups of each person by themselves. */
const byPerson = (all: readonly SignUp[]) =>
  Object.values(Object.groupBy(all, ({ contactKey }) => contactKey)).filter((one) => one !== undefined)

async function spread(notice: Notice, { signUps, actions, notices, now }: Deps): Promise<void> {
  const action = await actions.actionWithShifts(notice.actionId)
  if (!action) return
  const people = byPerson(await everybodyAt(notice.actionId, signUps)).values()
  const lane = async () => {
    for (let person of people) {
      let outcome = await notices.tell(person, notice, action, now())
      for (let tries = 1; outcome === 'changed' && tries < mostTries; tries += 1) {
        person = await signUps.ofPersonAt(person[0]!)
        outcome = await notices.tell(person, notice, action, now())
      }
      if (outcome === 'changed') throw new Error('Somebody keeps changing their sign-ups')
    }
  }
  await Promise.all(Array.from({ length: side }, lane))
}

/**
 * What happened to an action reaches everyone who signed up: their sign-ups follow, and each gets one mail however
 * often this is told.
 */
export const tellEverybody =
  (deps: Deps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (const { dynamodb } of Records) {
      const notice = Notice.parse(unmarshall(dynamodb!.NewImage as Record<string, AttributeValue>))
      try {
        await spread(notice, deps)
      } catch (error) {
        log.error('notice not spread', { noticeId: notice.noticeId, error: error as Error })
        return { batchItemFailures: [{ itemIdentifier: dynamodb?.SequenceNumber ?? '' }] }
      }
    }
    return { batchItemFailures: [] }
  }

const signUps = table('SIGN_UPS_TABLE')

export const handler = tellEverybody({
  signUps: signUpStore(signUps),
  actions: aboutStore(table('CAMPAIGNS_TABLE')),
  notices: noticeStore(signUps),
  now: () => new Date(),
})
