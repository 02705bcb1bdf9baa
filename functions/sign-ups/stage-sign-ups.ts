import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { ActionId, ShiftId } from '#shared/actions/action.ts'
import { NewSignUp, SignUp } from '#shared/sign-ups/sign-up.ts'
import type { TestTables } from '#infra/local/test-tables.ts'
import { accessLogStore } from '../access-log/access-log-store.ts'
import { actionStore } from '../actions/action-store.ts'
import { personStore } from '../identity/identity-store.ts'
import { log } from '../http/log.ts'
import { links, type Link } from '../links/link.ts'
import { Mail } from '../mail/mail.ts'
import { linkSecret, useTables } from '../set-stage.ts'
import { cancelSignUp } from './cancel-sign-up.ts'
import { confirmSignUp } from './confirm-sign-up.ts'
import { contactKeys } from '../links/contact-key.ts'
import { aboutStore, signUpStore, type SignUpStore } from './sign-up-store.ts'
import { signUp } from './sign-up.ts'

/** A shift, and the action it belongs to. */
export type OfShift = { actionId: ActionId; shiftId: ShiftId }

export const nobody = { query: undefined, actor: undefined } as const

/** What operations on sign-ups depend on, and short forms of what people do with them. */
export function stageSignUps(tables: TestTables, now: () => Date) {
  useTables(tables)
  log.setLogLevel('SILENT')
  const deps = {
    signUps: signUpStore(tables.signUps, tables.campaigns),
    actions: aboutStore(tables.campaigns),
    people: personStore(tables.signUps),
    accessLog: accessLogStore(tables.accessLog),
    contactKeyOf: contactKeys(linkSecret),
    links: links(linkSecret),
    now,
  }
  const everything = async (TableName: string) =>
    (await tables.client.send(new ScanCommand({ TableName, ConsistentRead: true }))).Items ?? []

  const keyOf = ({ actionId, shiftId }: OfShift, email: string) => ({
    actionId,
    shiftId,
    contactKey: deps.contactKeyOf(email),
  })

  /** The token of the link that a mail to this address holds; good for 48 hours unless told. */
  const tokenFor = (of: OfShift, email: string, purpose: Link['purpose'] = 'confirm', hours = 48) =>
    deps.links.seal({
      ...keyOf(of, email),
      purpose,
      until: Math.floor(now().getTime() / 1000) + hours * 3600,
    })

  return {
    deps,
    keyOf,
    tokenFor,
    signUp: ({ actionId, shiftId }: OfShift, email: string, name = 'Thuy Nguyen') =>
      signUp.run(
        {
          ...nobody,
          params: { actionId },
          body: NewSignUp.parse({ shiftId, name, email, consent: true, locale: 'de' }),
        },
        deps,
      ),
    confirm: (of: OfShift, email: string) =>
      confirmSignUp.run({ ...nobody, params: undefined, body: { token: tokenFor(of, email) } }, deps),
    cancel: (of: OfShift, email: string) =>
      cancelSignUp.run(
        { ...nobody, params: undefined, body: { token: tokenFor(of, email, 'cancel') } },
        deps,
      ),
    /** The job, so many hours from now. */
    releaseAfter: async (hours: number, signUps: Pick<SignUpStore, 'overdue' | 'release'> = deps.signUps) => {
      const { releaseUnconfirmed } = await import('./release-unconfirmed.ts')
      return releaseUnconfirmed({ signUps, now: () => new Date(now().getTime() + hours * 3_600_000) })()
    },

    /** The counter on the shift. */
    taken: async ({ actionId, shiftId }: OfShift) =>
      (await actionStore(tables.campaigns).find(actionId, 'consistently'))?.shifts.find(
        (shift) => shift.shiftId === shiftId,
      )?.taken,
    /** All sign-ups for a shift, whatever their state. */
    signUpsFor: async ({ actionId, shiftId }: OfShift) => {
      const items = await tables.signUps.collect(
        { partition: `ACTION#${actionId}`, from: `SIGN-UP#${shiftId}`, to: `SIGN-UP#${shiftId}~` },
        'consistently',
      )
      return items.map((item) => SignUp.parse(item))
    },
    /** The mails about a shift by the moment they were queued, those of one moment by their kind. */
    mailsAbout: async ({ shiftId }: OfShift) =>
      (await everything(tables.names.signUps))
        .filter((item) => item['entity'] === 'mail' && item['shiftId'] === shiftId)
        .map((item) => Mail.parse(item))
        .toSorted((a, b) => `${a.queuedAt} ${a.kind}`.localeCompare(`${b.queuedAt} ${b.kind}`)),
    /** Everything that is stored about people. */
    stored: () => everything(tables.names.signUps),
    looks: () => everything(tables.names.accessLog),
  }
}
