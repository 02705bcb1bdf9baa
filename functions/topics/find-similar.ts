import MiniSearch from 'minisearch'
import type { Topic } from '#shared/topics/topic.ts'
import { topicRoutes } from '#shared/topics/routes.ts'
import { operation } from '../http/operation.ts'
import type { TopicStore } from './topic-store.ts'

type Deps = { topics: Pick<TopicStore, 'compared'> }
type Compared = Pick<Topic, 'topicId' | 'title' | 'what'>

const most = 5
/** Words that say nothing about what a text is about. */
const empty = new Set(
  (
    'aber alle allem allen aller alles als also am an auch auf aus bei beim bis da damit das dass dem den der des die ' +
    'dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch euer für gegen gibt ' +
    'haben hat ich ihr im in ist ja jede jeden jeder jedes kann kein keine können man mehr mit muss müssen nach nicht ' +
    'noch nur ob oder ohne schon sehr sein sich sie sind so soll sollen über um und uns unser unsere unter viel vom von ' +
    'vor war was weil wenn wer werden wie wieder will wir wird wo wollen zu zum zur a an and are for in is it of on or ' +
    'our that the they this to we with you'
  ).split(' '),
)

/** Endings of inflected words; two words of one stem are one. Enough for comparing, not a grammar. */
const stemmed = (word: string) =>
  word.length > 5 ? word.replace(/(ungen|ung|innen|en|er|es|em|e|n|s)$/u, '') : word

const processTerm = (term: string) => {
  const word = term.toLowerCase().replaceAll('ß', 'ss')
  return word.length < 3 || empty.has(word) ? null : stemmed(word)
}

/**
 * Those of `all` that sound like the words, the most similar first. At least a third of the words that mean something
 * have to be found, or two of them: one in common is chance.
 */
export function similarTo<T extends Compared>(words: string, all: readonly T[]): T[] {
  const search = new MiniSearch<T>({ idField: 'topicId', fields: ['title', 'what'], processTerm })
  search.addAll(all)
  const wanted = new Set(words.split(/[\s\p{P}]+/u).flatMap((word) => processTerm(word) ?? []))
  if (wanted.size === 0) return []
  const enough = Math.min(2, Math.max(1, Math.ceil(wanted.size / 3)))
  const byId = new Map(all.map((one) => [one.topicId as string, one]))
  return search
    .search(words, {
      boost: { title: 3 },
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
      prefix: (term) => term.length > 4,
    })
    .filter(({ queryTerms }) => new Set(queryTerms).size >= enough)
    .slice(0, most)
    .flatMap(({ id }) => byId.get(id as string) ?? [])
}

export const findSimilarTopics = operation(topicRoutes.findSimilarTopics)(
  async ({ query: { words } }, { topics }: Deps) => ({
    items: words === '' ? [] : similarTo(words, await topics.compared()),
  }),
)
