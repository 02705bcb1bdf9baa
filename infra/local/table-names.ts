import type { TableNames } from './seeding.ts'
import type { Template } from './template.ts'

type Properties = { Environment?: { Variables: Record<string, unknown> } }

/**
 * Each table's local name under the word that functions know it by: the variable `SIGN_UPS_TABLE` holds the name
 * of `signUps`. Logical ids would do as well, but they change when a construct moves.
 */
export function tableNames(template: Template): TableNames {
  const names: Record<string, string> = {}
  for (const { properties } of template.resources<Properties>('AWS::Lambda::Function'))
    for (const [variable, value] of Object.entries(properties.Environment?.Variables ?? {})) {
      if (!variable.endsWith('_TABLE')) continue
      const word = variable.slice(0, -'_TABLE'.length).toLowerCase()
      names[word.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase())] = template.resolve(
        value,
      ) as string
    }
  return names as TableNames
}
