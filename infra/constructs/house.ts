import type { Duration } from 'aws-cdk-lib'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'
import type { Job, Setting } from '../features.ts'
import type { Alarms } from './alarms.ts'
import type { CampaignData, TableName } from './campaign-data.ts'
import { HouseFunction } from './house-function.ts'
import type { Mail } from './mail.ts'
import type { Secrets } from './secrets.ts'
import { statementsOf } from './table-rights.ts'

/** What every function of the stack may be given. */
export type House = {
  /** The folder with the bundle of an entry. */
  bundleOf: (entry: string) => string
  data: CampaignData
  secrets: Secrets
  alarms: Alarms
  mail: Mail
  siteUrl: string
}

/** `signUps` is `SIGN_UPS_TABLE` in the environment. */
const variableOf = (table: TableName) => `${table.replaceAll(/(?=[A-Z])/g, '_').toUpperCase()}_TABLE`

/** The function of one line of the feature list, with the environment and the rights that line asks for. */
export function runFunction(
  scope: Construct,
  { entry, tables, settings = [], whenItFails }: Omit<Job, 'noun'>,
  house: House,
  limits: { memoryMegabytes: number; timeout: Duration; rights?: PolicyStatement[] },
): HouseFunction {
  const names = Object.keys(tables) as TableName[]
  const values: Record<Setting, string> = {
    SITE_URL: house.siteUrl,
    MAIL_FROM: house.mail.sender,
    LINK_SECRET: house.secrets.link.unsafeUnwrap(),
    VISITOR_SECRET: house.secrets.visitor.unsafeUnwrap(),
  }
  return new HouseFunction(scope, 'Function', {
    folder: house.bundleOf(entry),
    memoryMegabytes: limits.memoryMegabytes,
    timeout: limits.timeout,
    environment: {
      ...Object.fromEntries(names.map((name) => [variableOf(name), house.data.tables[name].tableName])),
      ...Object.fromEntries(settings.map((name) => [name, values[name]])),
      ...(names.length > 0 && { CURSOR_SECRET: house.secrets.cursor.unsafeUnwrap() }),
    },
    rights: [
      ...statementsOf(tables, house.data),
      ...(settings.includes('MAIL_FROM') ? [house.mail.sending] : []),
      ...(limits.rights ?? []),
    ],
    whenItFails,
    alarms: house.alarms,
  })
}
