import { newId } from '#shared/http/id.ts'
import { NewIdea, type Idea, type IdeaId } from '#shared/ideas/idea.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { chapters, now } from './cast.ts'
import { ideaStore } from './ideas/idea-store.ts'
import { newAction } from './set-stage.ts'

/** Ideas for Dresden that the calls of the matrix are about. @param address gives one nobody has used yet */
export function enterIdeas(tables: TestTables, address: () => string) {
  const store = ideaStore(tables.signUps)
  const body = () => ({
    type: 'culture',
    title: 'Konzert im Leerstand',
    description: 'Musik in einem Haus, das seit Jahren leer steht.',
    place: newAction().place,
    on: '2026-12-12',
    from: '18:00',
    to: '20:00',
    name: 'Somebody',
    email: address(),
    locale: 'de',
    consent: true,
    key: crypto.randomUUID(),
  })
  const sent = async () => {
    const { consent: _, key: _key, ...words } = NewIdea.parse(body())
    const entered: Idea = {
      ...words,
      ideaId: newId('ide') as IdeaId,
      chapterId: chapters.dresden.chapterId,
      consent: { version: '1', hash: 'x', givenAt: now().toISOString(), channel: 'web' },
      state: 'unconfirmed',
      sentAt: now().toISOString(),
    }
    await store.send(entered, {}, newId('src'), now())
    return entered
  }
  const open = async () => {
    const entered = await sent()
    await store.confirm(entered)
    return entered
  }
  return { body, sent, open }
}
