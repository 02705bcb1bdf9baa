import { ApiRefusal } from '#shared/http/client.ts'
import { loadAttendeeTable } from '#web/features/sign-ups/load-attendees.ts'
import { readToken } from '#web/lib/session.ts'

type Context = { params: Promise<{ chapterId: string; actionId: string }> }

/** The table of an action as a file; whoever may not have it gets the status of the API and no content. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const token = await readToken()
  if (!token) return new Response(null, { status: 401 })
  const { chapterId, actionId } = await params
  try {
    const table = await loadAttendeeTable(token, { chapterId, actionId })
    return new Response(table, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="zusagen.csv"',
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    if (error instanceof ApiRefusal) return new Response(null, { status: error.status })
    console.error(error)
    return new Response(null, { status: 503 })
  }
}
