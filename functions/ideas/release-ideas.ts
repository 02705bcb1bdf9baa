import { table } from '../dynamo/tables.ts'
import { log } from '../http/log.ts'
import { ideaStore, type IdeaStore } from './idea-store.ts'

type Deps = { ideas: Pick<IdeaStore, 'overdue' | 'forget'>; now: () => Date }

const mostAtOnce = 200

/** Forgets ideas that nobody confirmed within 48 hours. One that cannot be deleted now does not hold up others. */
export const releaseIdeas =
  ({ ideas, now }: Deps) =>
  async () => {
    let [forgotten, failed] = [0, 0]
    for (const { ideaId } of await ideas.overdue(now(), mostAtOnce)) {
      try {
        if (await ideas.forget(ideaId)) forgotten += 1
      } catch (error) {
        failed += 1
        log.error('idea not forgotten', { ideaId, error: error as Error })
      }
    }
    return { forgotten, failed }
  }

export const handler = releaseIdeas({
  ideas: ideaStore(table('SIGN_UPS_TABLE')),
  now: () => new Date(),
})
