import { districts, nearestDistricts } from '#shared/chapters/districts.ts'
import { Chapter } from '#shared/chapters/chapter.ts'
import { districtsOfPostcode } from '#shared/chapters/postcodes.ts'
import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import { campaign, cast, now } from '#functions/cast.ts'
import { chapterStore } from '#functions/chapters/chapter-store.ts'
import { nation } from '#functions/figures/count-contributions.ts'
import { figureStore } from '#functions/figures/figure-store.ts'
import { enteredAction, setStage } from '#functions/set-stage.ts'
import { signUpStore } from '#functions/sign-ups/sign-up-store.ts'
import { dynamoDbAt } from '#infra/local/dynamodb-wire.ts'
import { openTables, type OpenTables } from '#infra/local/open-tables.ts'
import { tableDefinitions } from '#infra/local/test-setup.ts'
import { atOnce, numbered } from './people.ts'

export const postcode = '01067'
/** What the pages that are measured show is there from the beginning, and earlier than all that is added. */
const [watchedDay, firstAddedDay] = ['2026-12-05', '2027-01-01']
const [watchedADistrict, peopleAnAction, peopleAtFirst] = [25, 50, 1_000]
const itemsAtOnce = 25

const around = [
  ...new Set([...districtsOfPostcode(postcode), ...nearestDistricts(districtsOfPostcode(postcode)[0]!, 4)]),
].slice(0, 4)

const chapterOf = ({ ags, slug, name, state }: (typeof districts)[number]) =>
  Chapter.parse({
    chapterId: slug,
    name: `Kreisverband ${name}`,
    level: 'district',
    parentId: 'land-sachsen',
    state,
    districtChapterId: slug,
    covers: [{ ags, from: '2022-06-26' }],
  })

const id = (prefix: string, number: number) => `${prefix}_${String(number).padStart(12, '0')}`

/** The same words with others in their place, wherever they stand. */
const replaced = (text: string, others: Record<string, string>) =>
  Object.entries(others).reduce((done, [word, other]) => done.replaceAll(word, other), text)

/** Tables with all districts, their actions, and sign-ups for them, as many as are asked for. */
export async function growingTables() {
  // Nobody listens here: what a stream would tell only takes room.
  const definitions = (await tableDefinitions()).map((definition) => ({
    ...definition,
    create: { ...definition.create, StreamSpecification: undefined },
  }))
  const tables = await openTables(definitions)
  const call = dynamoDbAt(tables.endpoint)
  const itemsOf = async (table: keyof OpenTables['names'], partition: string) => {
    const { Items } = await call<{ Items: object[] }>('Query', {
      TableName: tables.names[table],
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: partition } },
    })
    return Items.map((item) => JSON.stringify(item))
  }
  const write = async (table: keyof OpenTables['names'], items: readonly string[]) => {
    const parts = numbered(Math.ceil(items.length / itemsAtOnce)).map((n) =>
      items.slice(n * itemsAtOnce, (n + 1) * itemsAtOnce),
    )
    await atOnce(4, parts, async (part) =>
      call('BatchWriteItem', {
        RequestItems: {
          [tables.names[table]]: part.map((item) => ({ PutRequest: { Item: JSON.parse(item) } })),
        },
      }),
    )
  }

  await setStage(tables)
  await atOnce(8, districts, (district) => chapterStore(tables.campaigns).found(chapterOf(district)))
  const sample = await enteredAction(tables, { state: 'published', on: watchedDay })
  const actionItems = await itemsOf('campaigns', `ACTION#${sample.actionId}`)
  const { actionId: sampleId, shiftId: sampleShift } = sample
  const key = { actionId: sampleId, shiftId: sampleShift, contactKey: 'SAMPLECONTACTKEYSAMPLE' }
  const { personId } = cast.thuy.person
  await signUpStore(tables.signUps).enter({
    ...key,
    personId,
    name: 'Alexandra Beispielhausen',
    email: 'alexandra.beispielhausen@example.org',
    locale: 'de',
    state: 'confirmed',
    consent: { version: '1', hash: 'x'.repeat(64), givenAt: now().toISOString(), channel: 'web' },
    signedUpAt: now().toISOString(),
    about: {
      actionTitle: sample.title,
      startsAt: sample.startsAt,
      endsAt: sample.endsAt,
      priorityId: sample.priorityId,
      priorityTitle: sample.priorityTitle,
      campaignId: sample.campaignId,
      campaignTitle: sample.campaignTitle,
    },
  })
  const [signUpItem = ''] = await itemsOf('signUps', `ACTION#${sample.actionId}`)

  let [actions, people] = [0, 0]
  const addAction = async (ags: string, day: string) => {
    const { slug, name } = districts.find((one) => one.ags === ags)!
    actions += 1
    const [actionId, shiftId, other] = [
      id('act', actions),
      id('shf', 2 * actions),
      id('shf', 2 * actions + 1),
    ]
    const words = {
      [sample.actionId]: actionId,
      [sample.shiftId]: shiftId,
      [sample.otherShiftIds[0]!]: other,
      'Kreisverband Dresden': `Kreisverband ${name}`,
      '"14612"': `"${ags}"`,
      'action#14612': `action#${ags}`,
      '"dresden"': `"${slug}"`,
      'action#dresden': `action#${slug}`,
      [watchedDay]: day,
    }
    await write(
      'campaigns',
      actionItems.map((item) => replaced(item, words)),
    )
    return { actionId, shiftId, day }
  }
  type Added = Awaited<ReturnType<typeof addAction>>
  const addPeople = async ({ actionId, shiftId, day }: Added, count: number, mine = 0) => {
    const items = numbered(count).map((n) => {
      people += 1
      return replaced(signUpItem, {
        [sample.actionId]: actionId,
        [sample.shiftId]: shiftId,
        [key.contactKey]: `key${String(people).padStart(19, '0')}`,
        [watchedDay]: day,
        ...(n >= mine && { [personId]: `00000000-0000-4000-8000-${String(people).padStart(12, '0')}` }),
      })
    })
    await write('signUps', items)
  }

  const watched: Added[] = []
  for (const ags of around)
    for (let n = 0; n < watchedADistrict; n += 1) watched.push(await addAction(ags, watchedDay))
  const [crowded, ...others] = watched as [Added, ...Added[]]
  for (const [n, one] of others.entries()) await addPeople(one, 9, n < 5 ? 1 : 0)
  await addPeople(crowded, peopleAtFirst - people)

  const figures = figureStore(tables.campaigns, now)
  await countDistricts(figures)

  return {
    tables,
    crowded,
    /** So many sign-ups from now on: a hundredth of them for one action, fifty for each of the others. */
    async growTo(size: number) {
      const before = people
      const growing = Math.max(0, size - before)
      await addPeople(crowded, Math.floor(growing / 100))
      const [rest, first] = [size - people, actions]
      await atOnce(4, numbered(Math.max(0, Math.ceil(rest / peopleAnAction))), async (n) => {
        const { ags } = districts[(first + n) % districts.length]!
        const added = await addAction(ags, addDays(firstAddedDay, (first + n) % 300))
        await addPeople(added, Math.min(peopleAnAction, rest - n * peopleAnAction))
      })
      const counts = [nation, campaign.priorityId, campaign.campaignId].map((scope) => ({
        scope,
        counter: 'signUps' as const,
        by: people - before,
      }))
      if (growing > 0) await figures.count('growth', [{ eventId: String(size), counts }])
      return { signUps: people, actions }
    },
  }
}

/** Every district takes part: in the figures, and in how far the districts are. */
async function countDistricts(figures: ReturnType<typeof figureStore>) {
  const { campaignId } = campaign
  const day = instantInBerlin(firstAddedDay, '00:00').slice(0, 10)
  for (let from = 0; from < districts.length; from += 40) {
    const counts = districts
      .slice(from, from + 40)
      .flatMap(({ slug }) => [
        ...[nation, campaignId].map((scope) => ({ scope, counter: `district:${slug}` as const, by: 7 })),
        { scope: `${campaignId}/${slug}`, counter: `adopted:${day}` as const, by: 1 },
        { scope: `${campaignId}/${slug}`, counter: 'actions' as const, by: 7 },
      ])
    await figures.count('growth', [{ eventId: `districts-${from}`, counts }])
  }
}
