import * as z from 'zod'
import { Action, Shift } from '#shared/actions/action.ts'
import { Chapter } from '#shared/chapters/chapter.ts'
import { Idea, type IdeaId } from '#shared/ideas/idea.ts'
import { Offer } from '#shared/plans/offer.ts'
import { Plan, Task, type OfferId } from '#shared/plans/plan.ts'
import { entity } from '../dynamo/entity.ts'
import type { Table } from '../dynamo/table.ts'
import { mail, type Mail, type MailId } from './mail.ts'
import { news, placeOfNews } from './news.ts'
import { notice } from './notice.ts'
import { placeOfTask } from './task-key.ts'

/** Longer than any sending takes, short enough that a crash delays a mail by no more than this. */
const secondsClaimed = 10

export const mailStore = (signUps: Table) => ({
  /** M1: whoever claims a mail may send it; false when it is sent already or being sent right now. */
  claim: (mailId: MailId, now: Date) =>
    signUps.update(
      mail,
      { mailId },
      {
        change: 'SET #claimedUntil = :until',
        if: 'attribute_exists(#pk) AND attribute_not_exists(#sentAt) AND (attribute_not_exists(#claimedUntil) OR #claimedUntil < :now)',
        values: {
          until: new Date(now.getTime() + secondsClaimed * 1000).toISOString(),
          now: now.toISOString(),
        },
      },
    ),

  /** M2: it could not be sent; the next try need not wait. */
  unclaim: (mailId: MailId) =>
    signUps.update(mail, { mailId }, { change: 'REMOVE #claimedUntil', if: 'attribute_exists(#pk)' }),

  /** M3: what was sent keeps nothing about the person; that it was sent is remembered for two days. */
  empty: (mailId: MailId, now: Date) =>
    signUps.update(
      mail,
      { mailId },
      {
        change:
          'SET #sentAt = :now REMOVE #to, #name, #locale, #contactKey, #personId, #newsKeys, #taskKeys, #placeInLine, #claimedUntil',
        if: 'attribute_exists(#pk)',
        values: { now: now.toISOString() },
      },
    ),

  /** M4: consistently, to tell a mail that was sent from one that is being sent. */
  find: (mailId: MailId) => signUps.find(mail, { mailId }, 'consistently'),
})
export type MailStore = ReturnType<typeof mailStore>

/** The idea as the feature of that name stores it. */
export const idea = entity('idea', Idea, ({ ideaId }: { ideaId: IdeaId }) => [`IDEA#${ideaId}`, 'IDEA'])
const chapter = entity('chapter', Chapter.pick({ name: true }), ({ chapterId }: { chapterId: string }) => [
  'CHAPTERS',
  chapterId,
])

const offer = entity('offer', Offer, ({ offerId }: { offerId: OfferId }) => [`OFFER#${offerId}`, 'OFFER'])

/** A task as a mail names it, with whom it belongs to. */
const TaskOfMail = Task.pick({ taskId: true, planId: true, title: true, persons: true })
  .extend(Plan.pick({ chapterId: true, chapterName: true, campaignTitle: true }).shape)
  .extend({ dueOn: z.iso.date() })
export type TaskOfMail = z.infer<typeof TaskOfMail>

/** Reads what a mail tells about; written by the actions, ideas and news themselves. */
export const occasionStore = (campaigns: Table, signUps: Table) => {
  /** M6: an idea and the chapter it went to. */
  async function ofIdea(ideaId: IdeaId) {
    const found = await signUps.find(idea, { ideaId })
    const host = found && (await campaigns.find(chapter, { chapterId: found.chapterId }))
    return found && host && { idea: found, chapterName: host.name }
  }

  /** M8: an offer of help, the chapter it went to, and the state that is asked as well. */
  async function ofOffer(offerId: OfferId) {
    const found = await signUps.find(offer, { offerId })
    if (!found) return undefined
    const asked = found.handedOnAt ? found.stateId : undefined
    const [host, state] = await Promise.all([
      campaigns.find(chapter, { chapterId: found.chapterId }),
      asked ? campaigns.find(chapter, { chapterId: asked }) : undefined,
    ])
    return host && { offer: found, chapterName: host.name, stateName: state?.name ?? '' }
  }

  /** M7: what a mail tells of, the oldest first; undefined when all of it is forgotten. */
  async function ofNews({ personId, newsKeys = [], newsBesides: besides = 0 }: Mail) {
    if (!personId || newsKeys.length === 0) return undefined
    const items = await signUps.gather(newsKeys.map((key) => placeOfNews(personId, key)))
    const told = items.map((item) => news.schema.parse(item)).toSorted((a, b) => a.at.localeCompare(b.at))
    return told.length > 0 ? { news: told, besides, personId } : undefined
  }

  /** M9: the tasks a mail reminds of, what is due first at the top; undefined when all of them are gone. */
  async function ofTasks({ taskKeys = [], tasksBesides: besides = 0 }: Mail) {
    if (taskKeys.length === 0) return undefined
    const items = await campaigns.gather(taskKeys.map(placeOfTask))
    const tasks = items
      .map((item) => TaskOfMail.parse(item))
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.title.localeCompare(b.title, 'de'))
    return tasks.length > 0 ? { tasks, besides } : undefined
  }

  return {
    /**
     * M5: the action and the shifts of the mail in one request, and the words of a notice; undefined when it is gone.
     */
    async occasion(about: Mail) {
      const { actionId, shiftIds = [], noticeId, ideaId, offerId } = about
      if (about.kind === 'news') return ofNews(about)
      if (about.kind === 'tasks') return ofTasks(about)
      if (ideaId) return ofIdea(ideaId)
      if (offerId) return ofOffer(offerId)
      if (!actionId) return undefined
      const [items, told] = await Promise.all([
        campaigns.collect({ partition: `ACTION#${actionId}` }),
        noticeId ? campaigns.find(notice, { noticeId }) : undefined,
      ])
      const action = items.find((item) => item['entity'] === 'action')
      const shifts = items
        .filter((item) => item['entity'] === 'shift' && shiftIds.includes(item['shiftId'] as never))
        .map((item) => Shift.parse(item))
        .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
      return action && { action: Action.parse(action), shifts, ...(told && { notice: told }) }
    },
  }
}
export type OccasionStore = ReturnType<typeof occasionStore>
export type Occasion = NonNullable<Awaited<ReturnType<OccasionStore['occasion']>>>
