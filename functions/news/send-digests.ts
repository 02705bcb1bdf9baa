import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { personStore, type PersonStore } from '../identity/identity-store.ts'
import { newsStore, type NewsStore } from './news-store.ts'

type Deps = {
  news: Pick<NewsStore, 'due' | 'send'>
  people: Pick<PersonStore, 'find'>
  now: () => Date
}

/** As many as fit well into a minute; what is left is next minute's. */
const mostAtOnce = 1_000
const side = 25

/** Queues the digests whose time has come. One that cannot be queued now does not hold up those behind it. */
export const sendDigests =
  ({ news, people, now }: Deps) =>
  async () => {
    const moment = now()
    let [queued, failed] = [0, 0]
    const due = (await news.due(moment, mostAtOnce)).values()
    const lane = async () => {
      for (const digest of due)
        try {
          if (await news.send(digest, await people.find(digest.personId), moment)) queued += 1
        } catch (error) {
          failed += 1
          log.error('digest not queued', { error: error as Error })
        }
    }
    await Promise.all(Array.from({ length: side }, lane))
    if (queued > 0) log.info('digests queued', { queued })
    return { queued, failed }
  }

const signUps = table('SIGN_UPS_TABLE')

export const handler = sendDigests({
  news: newsStore(signUps),
  people: personStore(signUps),
  now: () => new Date(),
})
