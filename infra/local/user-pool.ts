import type { IdentitySettings } from './identity.ts'
import type { Template } from './template.ts'

type Properties = { CallbackURLs?: string[]; LogoutURLs?: string[]; GenerateSecret?: boolean }

/** The clients of the template's user pool, as the local identity takes them. */
export function userPoolClients(template: Template): IdentitySettings['clients'] {
  return template.resources('AWS::Cognito::UserPoolClient').map(({ id, properties }) => {
    const { CallbackURLs = [], LogoutURLs = [], GenerateSecret } = template.resolve(properties) as Properties
    if (GenerateSecret) throw new Error(`${id}: the local identity knows only clients without a secret`)
    return { clientId: id, callbackUrls: CallbackURLs, logoutUrls: LogoutURLs }
  })
}
