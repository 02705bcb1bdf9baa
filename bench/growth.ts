/**
 * `npm run bench:growth`: P13. From a thousand to a million sign-ups in four hundred districts, everything that pages
 * read asks the same requests of the database and uses the same capacity. `npm run bench:growth -- 100000` goes only
 * as far as that.
 */
import { getCampaignCalendar } from '#functions/calendar/get-calendars.ts'
import { calendarStore } from '#functions/calendar/calendar-store.ts'
import { getAction } from '#functions/actions/get-action.ts'
import { listActions } from '#functions/actions/list-actions.ts'
import { actionStore } from '#functions/actions/action-store.ts'
import { actorOf, campaign, chapters, now } from '#functions/cast.ts'
import { chapterStore } from '#functions/chapters/chapter-store.ts'
import { listChapters } from '#functions/chapters/list-chapters.ts'
import { countRequests } from '#functions/dynamo/count-requests.ts'
import { figureStore } from '#functions/figures/figure-store.ts'
import { getCampaignFigures } from '#functions/figures/get-campaign-figures.ts'
import { getFigures } from '#functions/figures/get-figures.ts'
import { getParticipation } from '#functions/participation/get-participation.ts'
import { participationStore } from '#functions/participation/participation-store.ts'
import { enteredAction } from '#functions/set-stage.ts'
import { listAttendees } from '#functions/sign-ups/list-attendees.ts'
import { listMySignUps } from '#functions/sign-ups/list-my-sign-ups.ts'
import { stageSignUps } from '#functions/sign-ups/stage-sign-ups.ts'
import { growingTables, postcode } from './growth-data.ts'
import { address } from './stage.ts'
import { median, notMeasuredHere, printTable, type Line } from './table.ts'

const control = 'control: the whole calendar of a campaign'
/** One read of one item: what the machine does anyway, beside which computing time is compared. */
const bare = 'a bare read of one item'
const mostCpu = 1.05
type Growing = Awaited<ReturnType<typeof growingTables>>

/** What the main pages read, and one sign-up; the control reads what there is of a campaign, up to two hundred. */
async function useCases({ tables, crowded }: Growing) {
  const stage = stageSignUps(tables, now)
  const deps = {
    ...stage.deps,
    chapters: chapterStore(tables.campaigns),
    figures: figureStore(tables.campaigns, now),
    participation: participationStore(tables.campaigns, tables.signUps),
    calendars: calendarStore(tables.campaigns, tables.signUps, tables.councils),
    site: 'https://roterfaden.example',
  }
  const lists = { actions: actionStore(tables.campaigns), now }
  const none = { params: undefined, query: undefined, body: undefined, actor: undefined }
  const list = (query: object) => listActions.run({ ...none, query }, lists)
  const [{ campaignId }, { chapterId }] = [campaign, chapters.dresden]
  const of = { params: { campaignId } }
  const action = { chapterId, actionId: crowded.actionId as never }
  const fresh = await enteredAction(tables, {
    state: 'published',
    on: '2026-12-20',
    shifts: [{ from: '10:00', to: '12:00', capacity: 999 }],
  })
  let signedUp = 0
  return {
    'the map: the whole tree': () => listChapters.run(none, deps),
    'the figures of the country': () => getFigures.run(none, deps),
    'the figures of a campaign': () => getCampaignFigures.run({ ...none, ...of }, deps),
    'how far the districts are': () => getParticipation.run({ ...none, ...of }, deps),
    'actions of the country': () => list({}),
    'actions near a postcode': () => list({ postcode }),
    'actions of a chapter': () => list({ chapterId }),
    'actions of a campaign': () => list({ campaignId }),
    'an action with its shifts': () => getAction.run({ ...none, params: action }, lists),
    'who comes, a page': () =>
      listAttendees.run(
        { ...none, params: action, query: {}, actor: actorOf('katrin') },
        { ...deps, actions: stage.deps.actions },
      ),
    'the own sign-ups': () => listMySignUps.run({ ...none, query: {}, actor: actorOf('thuy') }, deps),
    'sign up for a shift': async () => stage.signUp(fresh, address((signedUp += 1))),
    [bare]: () => deps.chapters.find(chapterId),
    [control]: () => getCampaignCalendar.run({ ...none, ...of }, deps),
  }
}

/** `cpu`: microseconds of this process, in the middle of several times. */
type Cost = { requests: string; units: string; milliseconds: number; cpu: number }

/** What each use case asks of the database, and how long it takes in the middle of several turns, all in each turn. */
async function measure(growing: Growing, turns: number): Promise<Map<string, Cost>> {
  const counting = countRequests(growing.tables.client)
  const works = Object.entries(await useCases(growing))
  const taken = works.map(() => ({ requests: '', units: '', times: [] as number[], cpus: [] as number[] }))
  for (let turn = 0; turn < turns; turn += 1)
    for (const [n, [, work]] of works.entries()) {
      const [started, before] = [performance.now(), process.cpuUsage()]
      const { requests, readUnits, writeUnits } = await counting(work as () => Promise<unknown>)
      const { user, system } = process.cpuUsage(before)
      const one = taken[n]!
      one.times.push(performance.now() - started)
      one.cpus.push(user + system)
      Object.assign(one, { requests: requests.join(' '), units: `${readUnits} + ${writeUnits}` })
    }
  return new Map(
    works.map(([name], n) => {
      const { requests, units, times, cpus } = taken[n]!
      return [name, { requests, units, milliseconds: median(times), cpu: median(cpus) }]
    }),
  )
}

export type Size = { signUps: number; actions: number; seconds: number; costs: Map<string, Cost> }

/** One table that grows from size to size, measured at each. */
export async function grow(sizes: readonly number[], turns = 81): Promise<Size[]> {
  const growing = await growingTables()
  try {
    const measured: Size[] = []
    // What runs for the first time takes longer.
    await growing.growTo(sizes[0]!)
    await measure(growing, turns)
    for (const size of sizes) {
      const started = performance.now()
      const grown = await growing.growTo(size)
      const seconds = (performance.now() - started) / 1000
      measured.push({ ...grown, seconds, costs: await measure(growing, turns) })
    }
    return measured
  } finally {
    await growing.tables.stop()
  }
}

/** P13: a line for each use case; the control has to differ. */
export function linesOf(sizes: readonly Size[]): Line[] {
  const [first] = sizes
  return [...(first?.costs ?? [])].map(([name, { requests, units }]) => {
    const all = sizes.map(({ costs }) => costs.get(name)!)
    const isSame = all.every((one) => one.requests === requests && one.units === units)
    const [written, times] = [
      isSame ? units : all.map((one) => one.units).join(' → '),
      all.map(({ milliseconds }) => milliseconds.toFixed(1)).join(', '),
    ]
    return {
      what: name,
      measured: `${requests}: ${written} units; ${times} ms`,
      target: name === control ? 'grows' : 'identical',
      isMet: isSame !== (name === control),
    }
  })
}

/** P13: the computing time of all use cases together, in reads of one item, at each size beside the first. */
export function cpuLine(sizes: readonly Size[]): Line {
  const inReads = sizes.map(({ costs }) => {
    const others = [...costs].filter(([name]) => name !== bare && name !== control)
    return others.reduce((sum, [, { cpu }]) => sum + cpu, 0) / costs.get(bare)!.cpu
  })
  const growth = inReads.map((one) => one / inReads[0]!)
  return {
    what: 'computing time beside a bare read',
    measured: growth.map((one) => one.toFixed(3)).join(', '),
    target: `<= ${mostCpu}`,
    isMet: growth.every((one) => one <= mostCpu),
  }
}

if (import.meta.main) {
  const largest = Number(process.argv[2] ?? 1_000_000)
  const sizes = [1_000, 10_000, 100_000, 1_000_000].filter((size) => size <= largest)
  const measured = await grow(sizes)
  for (const { signUps, actions, seconds } of measured)
    console.log(`${signUps} sign-ups for ${actions} actions, filled in ${seconds.toFixed(0)} s`)
  printTable(`P13, ${sizes.join(', ')} sign-ups in 400 districts (read + write units)`, [
    ...linesOf(measured),
    cpuLine(measured),
  ])
  console.log(`\n${notMeasuredHere}`)
}
