import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const region = 'eu-central-1'
export const account = '000000000000'

export type Resource<Properties> = { id: string; type: string; properties: Properties }

type Body = {
  Resources: Record<string, { Type: string; Properties?: unknown; Condition?: string }>
  Conditions?: Record<string, unknown>
  Parameters?: Record<string, { Default?: string }>
}
type Manifest = { files: Record<string, { source: { path: string } }> }

/**
 * A synthesised CloudFormation template with its assets. References are resolved to what the runner has defined
 * for them; one it has not defined is an error, never an empty string.
 */
export class Template {
  readonly #folder: string
  readonly #body: Body
  readonly #assets: Manifest['files']
  readonly #values = new Map<string, string>()
  readonly #rewrites: ((text: string) => string)[] = []

  /** @param folder a cloud assembly with exactly one stack */
  constructor(folder: string) {
    const read = (ending: string): unknown => {
      const [file, ...more] = readdirSync(folder).filter((name) => name.endsWith(ending))
      if (!file || more.length > 0) throw new Error(`expected one *${ending} in ${folder}`)
      return JSON.parse(readFileSync(join(folder, file), 'utf8'))
    }
    this.#folder = folder
    this.#body = read('.template.json') as Body
    this.#assets = (read('.assets.json') as Manifest).files
    const pseudo = { Region: region, AccountId: account, Partition: 'aws', URLSuffix: 'amazonaws.com' }
    for (const [name, value] of Object.entries(pseudo)) this.#values.set(`AWS::${name}`, value)
    for (const [name, { Default }] of Object.entries(this.#body.Parameters ?? {}))
      if (Default !== undefined) this.#values.set(name, Default)
  }

  /** The resources of the given types (all without any) whose condition holds. Properties are not resolved. */
  resources<Properties>(...types: string[]): Resource<Properties>[] {
    return Object.entries(this.#body.Resources)
      .filter(([, { Type }]) => types.length === 0 || types.includes(Type))
      .filter(([, { Condition }]) => !Condition || this.#holds(Condition))
      .map(([id, { Type, Properties }]) => ({ id, type: Type, properties: (Properties ?? {}) as Properties }))
  }

  /** Says what `Ref` and `Fn::GetAtt` of a resource, or `Ref` of a parameter, give on this machine. */
  define(id: string, ref: string, attributes: Record<string, string> = {}): void {
    this.#values.set(id, ref)
    for (const [name, value] of Object.entries(attributes)) this.#values.set(`${id}.${name}`, value)
  }

  hasParameter(name: string): boolean {
    return this.#body.Parameters?.[name] !== undefined
  }

  /** Rewrites every string that comes out of `resolve`, for example addresses in the cloud to local ones. */
  rewrite(change: (text: string) => string): void {
    this.#rewrites.push(change)
  }

  /** The folder with an asset's files, from the key it has in the asset bucket. */
  assetFolder(key: string): string {
    const asset = this.#assets[key.replace(/\.zip$/, '')]
    if (!asset) throw new Error(`asset ${key} is not in the manifest`)
    return resolve(this.#folder, asset.source.path)
  }

  /** The value with all intrinsic functions carried out. */
  resolve(value: unknown): unknown {
    return this.#finish(this.#evaluate(value))
  }

  #finish(value: unknown): unknown {
    if (typeof value === 'string') return this.#rewrites.reduce((text, change) => change(text), value)
    if (Array.isArray(value)) return value.map((entry) => this.#finish(entry))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.#finish(entry)]))
  }

  #evaluate(value: unknown): unknown {
    if (Array.isArray(value))
      return value.map((entry) => this.#evaluate(entry)).filter((entry) => entry !== undefined)
    if (value === null || typeof value !== 'object') return value
    const entries = Object.entries(value)
    const [name, argument] = entries[0] ?? []
    if (entries.length === 1 && name && (name === 'Ref' || name === 'Condition' || name.startsWith('Fn::')))
      return this.#apply(name, argument)
    return Object.fromEntries(
      entries
        .map(([key, entry]) => [key, this.#evaluate(entry)] as const)
        .filter(([, entry]) => entry !== undefined),
    )
  }

  #apply(name: string, argument: any): unknown {
    const evaluated = () => this.#evaluate(argument) as any[]
    switch (name) {
      case 'Ref':
        return argument === 'AWS::NoValue' ? undefined : this.#lookup(argument)
      case 'Fn::GetAtt':
        return this.#lookup(Array.isArray(argument) ? argument.join('.') : argument)
      case 'Fn::Join':
        return (this.#evaluate(argument[1]) as string[]).join(argument[0])
      case 'Fn::Select':
        return (this.#evaluate(argument[1]) as unknown[])[Number(this.#evaluate(argument[0]))]
      case 'Fn::Split':
        return (this.#evaluate(argument[1]) as string).split(argument[0])
      case 'Fn::Sub':
        return this.#substitute(argument)
      case 'Fn::If':
        return this.#evaluate(this.#holds(argument[0]) ? argument[1] : argument[2])
      case 'Fn::Equals':
        return evaluated()[0] === evaluated()[1]
      case 'Fn::Not':
        return !evaluated()[0]
      case 'Fn::And':
        return evaluated().every(Boolean)
      case 'Fn::Or':
        return evaluated().some(Boolean)
      case 'Condition':
        return this.#holds(argument)
      default:
        throw new Error(`${name} is not supported locally`)
    }
  }

  #substitute(argument: string | [string, Record<string, unknown>]): string {
    const [text, own] = Array.isArray(argument) ? argument : [argument, {}]
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
      if (literal) return `\${${name}}`
      return name in own ? String(this.#evaluate(own[name])) : this.#lookup(name)
    })
  }

  #holds(condition: string): boolean {
    return Boolean(this.#evaluate(this.#body.Conditions?.[condition]))
  }

  #lookup(name: string): string {
    const value = this.#values.get(name)
    if (value !== undefined) return value
    const type = this.#body.Resources[name.split('.')[0] ?? '']?.Type ?? 'nothing in the template'
    throw new Error(`the runner does not know what ${name} (${type}) is on this machine`)
  }
}
