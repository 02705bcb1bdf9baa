import { ApiRefusal } from '#shared/http/client.ts'
import { loadSimilarTopics } from '#web/features/topics/load-topics.ts'
import { readToken } from '#web/lib/session.ts'

/** For the script of the form: topics that sound like what is being written. */
export async function GET(request: Request): Promise<Response> {
  const token = await readToken()
  if (!token) return new Response(null, { status: 401 })
  const words = new URL(request.url).searchParams.get('words') ?? ''
  try {
    const items = await loadSimilarTopics(token, words)
    return Response.json({ items }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof ApiRefusal) return new Response(null, { status: error.status })
    console.error(error)
    return new Response(null, { status: 503 })
  }
}
