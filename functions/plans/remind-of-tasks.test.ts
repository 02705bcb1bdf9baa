import { beforeEach, describe, expect, it } from 'vitest'
import { withTables, type TestTables } from '#infra/local/test-tables.ts'
import { newId } from '#shared/http/id.ts'
import { offerConsentVersion, type Offer } from '#shared/plans/offer.ts'
import type { OfferId, PlanPerson, Task } from '#shared/plans/plan.ts'
import { actorOf, cast, chapters, now } from '../cast.ts'
import { countRequests } from '../dynamo/count-requests.ts'
import { contactKeys } from '../links/contact-key.ts'
import { links } from '../links/link.ts'
import { composeMail, type UnsentMail } from '../mail/compose-mail.ts'
import { occasionStore } from '../mail/mail-store.ts'
import type { Mail } from '../mail/mail.ts'
import { log } from '../http/log.ts'
import { linkSecret, setStage } from '../set-stage.ts'
import { stageSignUps } from '../sign-ups/stage-sign-ups.ts'
import { chooseTaskMails } from './choose-task-mails.ts'
import { offerStore } from './offer-store.ts'
import { planTask } from './plan-task.ts'
import { reminderStore, type ReminderStore } from './reminder-store.ts'
import { remindOfTasks } from './remind-of-tasks.ts'
import { stagePlans, taskWords, type PlanStage } from './stage-plans.ts'

let tables: TestTables
let stage: PlanStage
let reminders: ReminderStore
// It says at each fault what happens; that is not what this is about.
log.setLogLevel('SILENT')
beforeEach(async () => {
  tables = await withTables()
  stage = stagePlans(tables, now)
  reminders = reminderStore(tables.campaigns, tables.signUps)
  await setStage(tables)
  return () => tables.stop()
})

const contactKeyOf = contactKeys(linkSecret)
/** Monday, the 23rd of November 2026, at eight in Berlin. */
const monday = '2026-11-23T07:00:00.000Z'
const run = (at = monday, store: Partial<ReminderStore> = {}) =>
  remindOfTasks({ reminders: { ...reminders, ...store }, contactKeyOf, now: () => new Date(at) })()

type Made = Awaited<ReturnType<typeof stage.adopted>>
async function task({ plan }: Made, change: object, persons: PlanPerson[]): Promise<Task> {
  const added = { ...planTask(plan.planId, taskWords({ state: 'taken', ...change })), persons }
  await stage.plans.addTask(plan, added)
  return added
}
const named = (who: 'thuy' | 'katrin' | 'lena' | 'ole'): PlanPerson => {
  const { name, personId } = cast[who].person
  return { name, personId }
}
/** Somebody without an account whom the chapter took on. */
async function helper(email: string, change: object = {}): Promise<PlanPerson> {
  const offerId = newId('off') as OfferId
  const [sentAt, name] = [now().toISOString(), 'Kim Neu']
  const entered: Offer = {
    offerId,
    planId: 'pla_000000000001' as never,
    chapterId: chapters.dresden.chapterId,
    wantedId: 'tsk_000000000001' as never,
    title: 'Flyer verteilen',
    name,
    email,
    locale: 'de',
    consent: { version: offerConsentVersion, hash: 'x', givenAt: sentAt, channel: 'web' },
    state: 'accepted',
    sentAt,
    confirmedAt: sentAt,
    ...change,
  }
  await offerStore(tables.signUps).enter(entered, undefined, now())
  return { name, offerId }
}
const mails = async () =>
  ((await stageSignUps(tables, now).stored()) as (Mail & { entity: string })[])
    .filter((item) => item.entity === 'mail' && item.kind === 'tasks')
    .toSorted((a, b) => (a.to ?? '').localeCompare(b.to ?? ''))
const titlesIn = async (mail: Mail) => {
  const told = await occasionStore(tables.campaigns, tables.signUps).occasion(mail)
  return (told as unknown as { tasks: { title: string }[] }).tasks.map(({ title }) => title)
}
/** What the mail says when it is sent. */
async function read(mail: Mail): Promise<string> {
  const occasion = (await occasionStore(tables.campaigns, tables.signUps).occasion(mail))!
  const sender = {
    siteUrl: 'https://roterfaden.example',
    from: 'a@roterfaden.example',
    links: links(linkSecret),
  }
  return composeMail(mail as UnsentMail, occasion, sender, now()).Content!.Simple!.Body!.Text!.Data!
}

describe('nobody is written to', () => {
  it('about what is done, dropped, far away, long gone or without a day, or in nobody’s name', async () => {
    const made = await stage.adopted(actorOf('katrin'))
    const thuy = [named('thuy')]
    await task(made, { state: 'done' }, thuy)
    await task(made, { state: 'dropped' }, thuy)
    await task(made, { dueOn: '2026-12-08' }, thuy)
    await task(made, { dueOn: '2026-09-27' }, thuy)
    await task(made, { dueOn: undefined }, thuy)
    await task(made, { dueOn: '2026-11-24' }, [{ name: 'Nur ein Name' }])
    expect(await run()).toEqual({ queued: 0, failed: 0 })
  })

  it('whose offer was not accepted, or who never agreed to be reminded', async () => {
    const made = await stage.adopted(actorOf('katrin'))
    const consent = { version: '2026-11', hash: 'x', givenAt: now().toISOString(), channel: 'web' }
    for (const change of [{ state: 'open' }, { state: 'declined' }, { consent }])
      await task(made, { dueOn: '2026-11-24' }, [await helper('kim@example.org', change)])
    await task(made, { dueOn: '2026-11-24' }, [{ name: 'Weg', offerId: 'off_zzzzzzzzzzzz' as OfferId }])
    expect(await run()).toEqual({ queued: 0, failed: 0 })
  })

  it.each([
    ['a minute before eight on Monday in winter', '2026-11-23T06:59:00.000Z'],
    ['on Tuesday after eight', '2026-11-24T07:00:00.000Z'],
    ['on Sunday', '2026-11-22T12:00:00.000Z'],
  ])('%s, and nothing is asked', async (_, at) => {
    await task(await stage.adopted(actorOf('katrin')), { dueOn: '2026-11-24' }, [named('thuy')])
    const used = await countRequests(tables.client)(() => run(at))
    expect(used).toMatchObject({ requests: [], answer: { queued: 0 } })
  })
})

describe('on Monday at eight in Berlin', () => {
  it.each([
    ['after the clocks went forward', '2026-03-30', '06'],
    ['after the clocks went back', '2026-10-26', '07'],
  ])('%s', async (_, day, hour) => {
    await task(await stage.adopted(actorOf('katrin')), { dueOn: day }, [named('thuy')])
    const before = String(Number(hour) - 1).padStart(2, '0')
    expect(await run(`${day}T${before}:59:59.000Z`)).toEqual({ queued: 0, failed: 0 })
    expect(await run(`${day}T${hour}:00:00.000Z`)).toEqual({ queued: 1, failed: 0 })
  })

  it('each gets one mail over all plans, with the own tasks only, what is overdue first', async () => {
    const [dresden, leipzig] = [
      await stage.adopted(actorOf('katrin')),
      await stage.adopted(actorOf('lena'), chapters.leipzig),
    ]
    await task(dresden, { title: 'Kommt am letzten Tag', dueOn: '2026-12-07' }, [named('thuy')])
    await task(leipzig, { title: 'Seit Oktober offen', dueOn: '2026-10-05' }, [named('thuy'), named('lena')])
    await task(dresden, { title: 'Für heute', dueOn: '2026-11-23' }, [named('thuy')])
    await task(dresden, { title: 'Nur für Ole', dueOn: '2026-11-25' }, [named('ole')])
    expect(await run()).toEqual({ queued: 3, failed: 0 })
    const [lena, ole, thuy] = await mails()
    expect(await titlesIn(lena!)).toEqual(['Seit Oktober offen'])
    expect(await titlesIn(ole!)).toEqual(['Nur für Ole'])
    expect(await titlesIn(thuy!)).toEqual(['Seit Oktober offen', 'Für heute', 'Kommt am letzten Tag'])
    const text = await read(thuy!)
    expect(text).toMatch(/Überfällig.*Seit Oktober offen.*In den nächsten zwei Wochen.*Für heute/s)
    expect(text).toContain(`/coordinate/leipzig/plans/${leipzig.plan.planId}/tasks/`)
    for (const other of ['Ole', 'Lena', 'Nur für']) expect(text).not.toContain(other)
  })

  it('helpers without an account get one as well, at the address of their offer, once for each mailbox', async () => {
    const made = await stage.adopted(actorOf('katrin'))
    await task(made, { title: 'Erste Aufgabe', dueOn: '2026-11-24' }, [await helper('kim@example.org')])
    await task(made, { title: 'Zweite Aufgabe', dueOn: '2026-11-25' }, [await helper('Kim@example.org')])
    // Somebody who offered help under the address of their account.
    await task(made, { title: 'Dritte Aufgabe', dueOn: '2026-11-26' }, [await helper(cast.thuy.person.email)])
    await task(made, { title: 'Vierte Aufgabe', dueOn: '2026-11-27' }, [named('thuy')])
    expect(await run()).toEqual({ queued: 2, failed: 0 })
    const [kim, thuy] = await mails()
    expect(await titlesIn(kim!)).toEqual(['Erste Aufgabe', 'Zweite Aufgabe'])
    expect(await titlesIn(thuy!)).toEqual(['Dritte Aufgabe', 'Vierte Aufgabe'])
    const text = await read(kim!)
    expect(text).toContain('https://roterfaden.example/chapters/dresden')
    expect(text).not.toContain('/coordinate/')
  })

  it('a mail lists thirty tasks and says how many more there are', async () => {
    const made = await stage.adopted(actorOf('katrin'))
    for (let n = 0; n < 33; n += 1) await task(made, { dueOn: '2026-11-24' }, [named('thuy')])
    await run()
    const [mail] = await mails()
    expect(mail).toMatchObject({ tasksBesides: 3 })
    expect(mail?.taskKeys).toHaveLength(30)
    expect(await read(mail!)).toContain('Und 3 weitere.')
  })
})

describe('once a week', () => {
  const people = 40
  /** Forty people with a task each. */
  async function crowd() {
    const made = await stage.adopted(actorOf('katrin'))
    for (let n = 0; n < people; n += 1)
      await task(made, { dueOn: '2026-11-24' }, [await helper(`helper-${n}@example.org`)])
  }
  const minutes = (n: number) => new Date(Date.parse(monday) + n * 60_000).toISOString()
  /** The mails that were written, whatever stands there now: a second one in the place of the first counts. */
  function noting(store: Pick<ReminderStore, 'queue'>, fails: (n: number) => boolean = () => false) {
    const written: string[] = []
    let calls = 0
    const queue: ReminderStore['queue'] = async (...given) => {
      if (fails((calls += 1))) throw new Error('out of reach')
      const isNew = await store.queue(...given)
      if (isNew) written.push(given[1].to)
      return isNew
    }
    return { queue, written }
  }

  it('though it runs twice at a time, breaks off in the middle, and runs again', async () => {
    await crowd()
    const { queue, written } = noting(reminders, (n) => n % 5 === 0)
    const first = await Promise.all([run(monday, { queue }), run(monday, { queue })])
    expect(first.some(({ failed }) => failed > 0)).toBe(true)
    // The process dies before it notes that all is done.
    const dying = async () => {
      throw new Error('killed')
    }
    await expect(run(minutes(1), { ...noting(reminders), end: dying })).rejects.toThrow('killed')
    for (let n = 2; n < 6; n += 1) await run(minutes(n), { queue: noting(reminders).queue })
    expect(await mails()).toHaveLength(people)
    expect(new Set(written).size).toBe(written.length)
    const { queue: later, written: more } = noting(reminders)
    expect(await run(minutes(60), { queue: later })).toEqual({ queued: 0, failed: 0 })
    expect(more).toEqual([])
    expect(await run('2026-11-30T07:00:00.000Z')).toMatchObject({ queued: people })
  })

  it('which would be twice if the id of a mail were not made of the week and the person', async () => {
    await crowd()
    let times = 0
    const careless: Pick<ReminderStore, 'queue'> = {
      queue: (week, told, at) => reminders.queue(`${week} ${(times += 1)}`, told, at),
    }
    const { queue, written } = noting(careless)
    await Promise.all([run(monday, { queue }), run(monday, { queue })])
    expect(new Set(written).size).toBe(people)
    expect(written).toHaveLength(2 * people)
  })

  it('what cannot be done is not tried all day', async () => {
    await crowd()
    const never: ReminderStore['queue'] = async () => {
      throw new Error('out of reach')
    }
    for (let n = 0; n < 30; n += 1) expect((await run(minutes(n), { queue: never })).failed).toBe(people)
    expect(await run(minutes(30))).toEqual({ queued: 0, failed: 0 })
  })
})

it('takes few requests, as many as there are people besides', async () => {
  const made = await stage.adopted(actorOf('katrin'))
  for (const who of ['thuy', 'lena', 'ole'] as const) await task(made, { dueOn: '2026-11-24' }, [named(who)])
  const counting = countRequests(tables.client)
  expect((await counting(() => run())).requests).toEqual([
    'UpdateItem',
    'Query',
    'BatchGetItem',
    'BatchGetItem',
    'BatchGetItem',
    'PutItem',
    'PutItem',
    'PutItem',
    'UpdateItem',
  ])
  expect((await counting(() => run())).requests).toEqual(['UpdateItem'])
  const [mail] = await mails()
  const occasions = occasionStore(tables.campaigns, tables.signUps)
  expect((await counting(() => occasions.occasion(mail!))).requests).toEqual(['BatchGetItem'])
})

describe('whoever wants no such mails', () => {
  const choose = (token: string, isWanted: boolean) =>
    chooseTaskMails.run(
      { params: undefined, query: undefined, body: { token, isWanted }, actor: undefined },
      { reminders, links: links(linkSecret), now },
    )
  const linkIn = (text: string) => /task-mails\/link\?token=(\S+)/.exec(text)![1]!

  it('gets none after the link in the last one, and again when they say so', async () => {
    const made = await stage.adopted(actorOf('katrin'))
    await task(made, { dueOn: '2026-12-01' }, [await helper('kim@example.org')])
    await task(made, { dueOn: '2026-12-01' }, [named('thuy')])
    await run()
    const [kim, thuy] = await mails()
    for (const mail of [kim, thuy]) await choose(linkIn(await read(mail!)), false)
    expect(await run('2026-11-30T07:00:00.000Z')).toEqual({ queued: 0, failed: 0 })
    await choose(linkIn(await read(kim!)), true)
    expect(await run('2026-12-07T07:00:00.000Z')).toEqual({ queued: 1, failed: 0 })
  })

  it('is not stopped by a link for something else', async () => {
    const until = now().getTime() / 1000 + 3600
    const { personId } = actorOf('thuy')
    const other = links(linkSecret).seal({ purpose: 'news', personId, until })
    await expect(choose(other, false)).rejects.toMatchObject({ code: 'link_invalid' })
  })

  it('is remembered without an address', async () => {
    await reminders.stop(contactKeyOf({ email: 'kim@example.org' }), now())
    expect(JSON.stringify(await stageSignUps(tables, now).stored())).not.toContain('kim@')
  })
})
