import type { MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { Refusal, type Problem } from '#shared/http/refusal.ts'
import { log } from './log.ts'

const answer = (problem: Problem): APIGatewayProxyStructuredResultV2 => ({
  statusCode: problem.status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  body: JSON.stringify(problem),
})

/** A refusal is answered as it is; anything else is our fault: logged whole, answered bare. */
export const answerErrors: MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> = {
  onError(request) {
    const { requestId } = request.event.requestContext
    const { error } = request
    if (error instanceof Refusal) {
      const { code, status, message, fields } = error
      request.response = answer({
        type: `/api/docs#${code}`,
        title: message,
        status,
        code,
        requestId,
        ...(fields.length > 0 && { fields: [...fields] }),
      })
      return
    }
    log.error('fault', { requestId, error: error ?? undefined })
    request.response = answer({
      type: 'about:blank',
      title: 'Something broke on our side',
      status: 500,
      code: 'fault',
      requestId,
    })
  },
}
