'use server'

import { getTranslations } from 'next-intl/server'
import { topicRoutes } from '#shared/topics/routes.ts'
import { ask } from '#web/lib/api.ts'
import { requireMe } from '#web/lib/require-me.ts'
import { submission, typedInto } from '#web/lib/submission.ts'
import type { FormState } from '#web/ui/form/form-state.ts'
import { loadSimilarTopics } from './load-topics.ts'

/** The similar ones that whoever writes has not been shown yet. */
async function unseen(token: string, form: FormData) {
  const { title = '', what = '', seen: shown = '' } = typedInto(form)
  const seen = new Set(shown.split(' '))
  // Without them it can be sent as well: they are a help, not a gate.
  const similar = await loadSimilarTopics(token, `${title} ${what}`).catch(() => [])
  return similar.some(({ topicId }) => !seen.has(topicId)) ? similar : []
}

/** Suggests a topic. Without a script, similar ones are shown before it is sent for the first time. */
export async function submitTopic(_before: FormState, form: FormData): Promise<FormState> {
  const { token } = await requireMe()
  const similar = await unseen(token, form)
  if (similar.length > 0) {
    const t = await getTranslations('TopicForm')
    return {
      errors: [],
      problem: t('similarFirst', { count: similar.length }),
      refusal: 'similar',
      values: {
        ...typedInto(form),
        seen: similar.map(({ topicId }) => topicId).join(' '),
        similar: JSON.stringify(similar),
      },
    }
  }
  return submission(form, async ({ text }) => {
    const { topicId } = await ask(topicRoutes.suggestTopic, {
      token,
      body: {
        title: text('title'),
        what: text('what'),
        why: text('why'),
        ...(text('voices').trim() && { voices: text('voices') }),
        evidence: text('evidence')
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
        ...(text('chapterId') && { chapterId: text('chapterId') }),
        key: text('key'),
      },
    })
    return `/topics/${topicId}?done=suggested`
  })
}

/** Gives or takes back an endorsement: as a person, or for a chapter one coordinates. */
export async function submitEndorsement(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [topicId, chapterId, isGiven] = [text('topicId'), text('chapterId'), text('do') === 'give']
    if (chapterId) {
      const route = isGiven ? topicRoutes.endorseTopicForChapter : topicRoutes.withdrawChapterEndorsement
      await ask(route, { token, params: { topicId, chapterId } })
    } else {
      const route = isGiven ? topicRoutes.endorseTopic : topicRoutes.withdrawEndorsement
      await ask(route, { token, params: { topicId } })
    }
    return `/topics/${encodeURIComponent(topicId)}?done=${isGiven ? 'endorsed' : 'withdrawn'}#endorse`
  })
}

/** Merges a topic into another one. */
export async function submitMerging(_before: FormState, form: FormData): Promise<FormState> {
  return submission(form, async ({ text }) => {
    const { token } = await requireMe()
    const [topicId, intoTopicId] = [text('topicId'), text('intoTopicId')]
    await ask(topicRoutes.mergeTopic, { token, params: { topicId }, body: { intoTopicId } })
    return `/topics/${encodeURIComponent(topicId)}?done=merged`
  })
}
