/** As much of JSON Schema as our contract uses. */
export type JsonSchema = {
  $ref?: string
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: JsonSchema | boolean
  anyOf?: JsonSchema[]
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escaped = (value: unknown) => String(value).replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? '')
export const code = (value: unknown) => `<code>${escaped(value)}</code>`

/** ` (2 to 80 characters)`; nothing when there is no bound. */
function bounds(from: number | undefined, to: number | undefined, unit = '') {
  const range =
    from !== undefined && to !== undefined
      ? `${from} to ${to}`
      : from !== undefined
        ? `at least ${from}`
        : to !== undefined
          ? `at most ${to}`
          : ''
  return range && ` (${range}${unit && ` ${unit}`})`
}

function text({ format, pattern, minLength, maxLength }: JsonSchema) {
  if (format) return escaped(format)
  if (pattern) return `text ${code(pattern)}`
  return `text${bounds(minLength, maxLength, 'characters')}`
}

const nameOf = ({ $ref = '' }: JsonSchema) => $ref.split('/').at(-1) ?? ''

function object(schema: JsonSchema) {
  const { properties, additionalProperties } = schema
  if (properties) return `object${writeFields(schema)}`
  if (additionalProperties && additionalProperties !== true && additionalProperties.type)
    return `map of ${writeSchema(additionalProperties)}`
  return 'object'
}

/** What a value may be, in words; parts with a name of their own are linked. */
export function writeSchema(schema: JsonSchema): string {
  if (schema.$ref) return `<a href="#schema-${nameOf(schema)}">${nameOf(schema)}</a>`
  if (schema.const !== undefined) return `exactly ${code(JSON.stringify(schema.const))}`
  if (schema.enum) return `one of ${schema.enum.map(code).join(', ')}`
  if (schema.anyOf) return schema.anyOf.map(writeSchema).join(' or ')
  switch (schema.type) {
    case 'string':
      return text(schema)
    case 'integer':
    case 'number':
      return `${schema.type}${bounds(schema.minimum ?? (schema.exclusiveMinimum === 0 ? 1 : undefined), schema.maximum)}`
    case 'array':
      return `list${bounds(schema.minItems, schema.maxItems)} of ${writeSchema(schema.items ?? {})}`
    case 'object':
      return object(schema)
    default:
      return escaped(schema.type ?? 'anything')
  }
}

/** The fields of an object, one a line, each with whether it may be left out. */
export function writeFields({ properties = {}, required = [] }: JsonSchema): string {
  const fields = Object.entries(properties).map(
    ([name, field]) =>
      `<li>${code(name)}${required.includes(name) ? '' : ' <em>optional</em>'}: ${writeSchema(field)}</li>`,
  )
  return `<ul>${fields.join('')}</ul>`
}
