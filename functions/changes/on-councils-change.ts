import { handler as tellNews } from '../news/on-council-change.ts'
import { handler as uniteEndorsements } from '../topics/on-topic-merged.ts'
import { tellEach } from './tell-each.ts'

/** What topics and news do about changes of the table Councils. */
export const handler = tellEach([
  { name: 'unite endorsements', entities: ['topic'], changes: ['MODIFY'], handler: uniteEndorsements },
  {
    name: 'tell news',
    entities: ['topic', 'standing', 'session'],
    changes: ['INSERT', 'MODIFY'],
    handler: tellNews,
  },
])
