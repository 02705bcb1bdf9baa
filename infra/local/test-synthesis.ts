import { App, Stack, type CfnElement } from 'aws-cdk-lib'
import { CampaignData } from '../constructs/campaign-data.ts'
import { nameResources } from './local-names.ts'
import type { TableNames } from './seeding.ts'
import { tableDefinitions, type TableDefinition } from './tables.ts'
import { region, Template } from './template.ts'

/** A table of the deployment, with the word functions know it by. */
export type TestTableDefinition = TableDefinition & { word: keyof TableNames }

/** Synthesises the construct with the tables, alone: neither bundles nor the site are needed for it. */
export function synthesiseTables(): TestTableDefinition[] {
  const app = new App()
  const stack = new Stack(app, 'Tables', { env: { region } })
  const { tables } = new CampaignData(stack, 'Data')
  const words = new Map(
    Object.entries(tables).map(([word, table]) => [
      stack.getLogicalId(table.node.defaultChild as CfnElement),
      word as keyof TableNames,
    ]),
  )
  const template = new Template(app.synth().directory)
  nameResources(template, { site: '', api: '', issuer: '' })
  return tableDefinitions(template).map((definition) => ({ ...definition, word: words.get(definition.id)! }))
}
