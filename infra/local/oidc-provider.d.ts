/** The parts of oidc-provider that the local identity uses; the package comes without declarations. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export type Context = {
    path: string
    method: string
    query: Record<string, string | undefined>
    req: IncomingMessage
    res: ServerResponse
    status: number
    type: string
    body: unknown
    oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } }
    set: (name: string, value: string) => void
    redirect: (url: string) => void
  }
  type Grant = {
    addOIDCScope: (scope: string) => void
    addResourceScope: (resource: string, scope: string) => void
    save: () => Promise<string>
  }

  export class Provider {
    constructor(issuer: string, configuration: object)
    Grant: new (properties: { clientId: string; accountId: string }) => Grant
    Session: { get: (context: Context) => Promise<{ destroy: () => Promise<void> }> }
    use(middleware: (context: Context, next: () => Promise<void>) => Promise<void>): this
    callback(): (request: IncomingMessage, response: ServerResponse) => void
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ uid: string }>
    interactionResult(request: IncomingMessage, response: ServerResponse, result: object): Promise<string>
    on(event: 'server_error', listener: (context: Context, error: Error) => void): this
  }
}
