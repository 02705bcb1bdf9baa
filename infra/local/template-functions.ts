import { LocalFunction } from './functions.ts'
import { functionArn } from './local-names.ts'
import type { Template } from './template.ts'

type Properties = {
  Handler: string
  Runtime: string
  Code: { S3Key?: string }
  Timeout?: number
  MemorySize?: number
  Environment?: { Variables: Record<string, string> }
  ReservedConcurrentExecutions?: number
}

/**
 * The template's functions by logical id. Those that only serve custom resources are CloudFormation's, and are
 * left out.
 *
 * @param standard what the Lambda runtime itself puts into every environment
 */
export function readFunctions(
  template: Template,
  standard: Record<string, string>,
  log: (source: string, text: string) => void,
): Map<string, LocalFunction> {
  const servants = new Set(
    template
      .resources<{ ServiceToken?: unknown }>()
      .filter(({ properties }) => properties.ServiceToken)
      .map(({ properties }) => template.resolve(properties.ServiceToken) as string),
  )
  return new Map(
    template
      .resources<Properties>('AWS::Lambda::Function')
      .filter(({ id }) => !servants.has(functionArn(id)))
      .map(({ id, properties }) => [id, readFunction(template, id, properties, standard, log)]),
  )
}

function readFunction(
  template: Template,
  id: string,
  properties: Properties,
  standard: Record<string, string>,
  log: (source: string, text: string) => void,
): LocalFunction {
  const { Code, Environment, Handler, Runtime, ...limits } = template.resolve(properties) as Properties
  if (!Code.S3Key || !Runtime.startsWith('nodejs'))
    throw new Error(`${id}: only bundled Node functions run locally`)
  return new LocalFunction(
    {
      name: id,
      arn: functionArn(id),
      folder: template.assetFolder(Code.S3Key),
      handler: Handler,
      environment: { ...standard, ...Environment?.Variables },
      timeoutSeconds: limits.Timeout ?? 3,
      memoryMegabytes: limits.MemorySize ?? 128,
      maxConcurrency: Math.min(limits.ReservedConcurrentExecutions ?? 4, 4),
    },
    log,
  )
}

/** Finds a function by its ARN, or by anything that contains it, such as an integration's address. */
export function finderOf(functions: Map<string, LocalFunction>): (arn: string) => LocalFunction {
  return (arn) => {
    const name = /:function:(\w+)/.exec(arn)?.[1] ?? arn
    const found = functions.get(name)
    if (!found) throw new Error(`no function ${arn}`)
    return found
  }
}
