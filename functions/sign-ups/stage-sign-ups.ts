import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { ActionId, ShiftId } from '#shared/actions/action.ts'
import { contactDetails } from '#shared/sign-ups/contact.ts'
import { NewSignUp } from '#shared/sign-ups/new-sign-up.ts'
import type { SignUp, SignUpState } from '#shared/sign-ups/sign-up.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { accessLogStore } from '../access-log/access-log-store.ts'
import { actionStore } from '../actions/action-store.ts'
import { log } from '../http/log.ts'
import { personStore } from '../identity/identity-store.ts'
import { contactKeys } from '../links/contact-key.ts'
import { links, type PersonLink } from '../links/link.ts'
import { Mail } from '../mail/mail.ts'
import { linkSecret, useTables } from '../set-stage.ts'
import { cancelSignUp } from './cancel-sign-up.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { freedPlaceStore, type FreedPlaceStore } from './freed-place-store.ts'
import { lineStore } from './line-store.ts'
import { placeStore, shift } from './place-store.ts'
import { aboutStore, signUpStore } from './sign-up-store.ts'
import { signUp } from './sign-up.ts'

/** A shift, and the action it belongs to. */
export type OfShift = { actionId: ActionId; shiftId: ShiftId }

export const nobody = { query: undefined, actor: undefined } as const

/** What operations on sign-ups depend on, and short forms of what people do with them. */
export function stageSignUps(tables: TestTables, now: () => Date) {
  useTables(tables)
  log.setLogLevel('SILENT')
  const deps = {
    signUps: signUpStore(tables.signUps),
    places: placeStore(tables.signUps, tables.campaigns),
    line: lineStore(tables.signUps, tables.campaigns),
    freed: freedPlaceStore(tables.signUps, tables.campaigns),
    actions: aboutStore(tables.campaigns),
    people: personStore(tables.signUps),
    accessLog: accessLogStore(tables.accessLog),
    contactKeyOf: contactKeys(linkSecret),
    links: links(linkSecret),
    siteUrl: 'https://roterfaden.example',
    now,
  }
  const everything = async (TableName: string) => {
    const items = []
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const page = await tables.client.send(
        new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey }),
      )
      items.push(...(page.Items ?? []))
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey)
    return items
  }

  /** @param contact an address or a number, as somebody would type it */
  const keyOf = ({ actionId, shiftId }: OfShift, contact: string) => ({
    actionId,
    shiftId,
    contactKey: deps.contactKeyOf(contactDetails(contact)!),
  })

  /** The token of the link that a mail to this address holds; good for 48 hours unless told. */
  const tokenFor = (of: OfShift, contact: string, purpose: PersonLink['purpose'] = 'confirm', hours = 48) => {
    const { actionId, contactKey } = keyOf(of, contact)
    return deps.links.seal({
      actionId,
      contactKey,
      purpose,
      until: Math.floor(now().getTime() / 1000) + hours * 3600,
    })
  }
  const shiftOf = async ({ actionId, shiftId }: OfShift) =>
    (await actionStore(tables.campaigns).find(actionId, 'consistently'))?.shifts.find(
      (one) => one.shiftId === shiftId,
    )

  /** @param change what is different about the request; `source` is where it comes from */
  const enter = (
    { actionId, shiftId }: OfShift,
    contact: string,
    { source, ...change }: { source?: string } & Partial<Record<keyof NewSignUp, unknown>> = {},
  ) =>
    signUp.run(
      {
        ...nobody,
        params: { actionId },
        body: NewSignUp.parse({
          shiftIds: [shiftId],
          name: 'Thuy Nguyen',
          contact,
          consent: true,
          locale: 'de',
          key: crypto.randomUUID(),
          ...change,
        }),
        source,
      },
      deps,
    )
  const confirm = (of: OfShift, contact: string) =>
    confirmSignUp.run({ ...nobody, params: undefined, body: { token: tokenFor(of, contact) } }, deps)

  return {
    deps,
    keyOf,
    tokenFor,
    signUp: enter,
    confirm,
    /** They sign up and confirm, one after the other: the first get places, the others stand in line. */
    come: async (of: OfShift, people: readonly string[]) => {
      for (const contact of people) {
        await enter(of, contact)
        await confirm(of, contact)
      }
    },
    /** The coordinator says how many places there are. */
    raise: ({ actionId, shiftId }: OfShift, capacity: number) =>
      tables.campaigns.update(
        shift,
        { actionId, shiftId },
        { change: 'SET #capacity = :capacity', values: { capacity } },
      ),
    /** That shift only. */
    cancel: (of: OfShift, contact: string) =>
      cancelSignUp.run(
        {
          ...nobody,
          params: undefined,
          body: { token: tokenFor(of, contact, 'manage'), shiftId: of.shiftId },
        },
        deps,
      ),
    /** The job, so many hours from now. */
    releaseAfter: async (hours: number, freed: Pick<FreedPlaceStore, 'release'> = deps.freed) => {
      const { releaseUnconfirmed } = await import('./release-unconfirmed.ts')
      const later = () => new Date(now().getTime() + hours * 3_600_000)
      return releaseUnconfirmed({ signUps: deps.signUps, freed, now: later })()
    },

    /** The counters on the shift. */
    taken: async (of: OfShift) => (await shiftOf(of))?.taken,
    waiting: async (of: OfShift) => (await shiftOf(of))?.waiting,
    /** All sign-ups for a shift, whatever their state. */
    signUpsFor: async ({ actionId, shiftId }: OfShift) => {
      const all: SignUp[] = []
      let cursor: string | undefined
      do {
        const page = await deps.signUps.ofAction(actionId, { limit: 1000, cursor })
        all.push(...page.items.filter((one) => one.shiftId === shiftId))
        cursor = page.next
      } while (cursor)
      return all
    },
    /** What a person is in a shift; undefined when there is nothing of them. */
    stateOf: async (of: OfShift, contact: string): Promise<SignUpState | undefined> =>
      (await deps.signUps.find(keyOf(of, contact)))?.state,
    /** The mails about a shift by the moment they were queued, those of one moment by their kind. */
    mailsAbout: async ({ shiftId }: OfShift) =>
      (await everything(tables.names.signUps))
        .filter((item) => item['entity'] === 'mail' && (item['shiftIds'] as string[])?.includes(shiftId))
        .map((item) => Mail.parse(item))
        .toSorted((a, b) => `${a.queuedAt} ${a.kind}`.localeCompare(`${b.queuedAt} ${b.kind}`)),
    /** Everything that is stored about people. */
    stored: () => everything(tables.names.signUps),
    looks: () => everything(tables.names.accessLog),
  }
}
