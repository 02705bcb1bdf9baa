import { describe, expect, it } from 'vitest'
import { contract } from '../contract.ts'
import { Refusal, refusals, type RefusalCode } from './refusal.ts'
import type { Route } from './route.ts'

const codes = Object.keys(refusals) as RefusalCode[]
const routes: [string, Route][] = Object.values(contract).flatMap((feature) => Object.entries(feature))

describe('refusals', () => {
  // Clients branch on code and status: what is in this list is a promise.
  it('keep their code and status', () => {
    expect(Object.fromEntries(codes.map((code) => [code, refusals[code][0]]))).toMatchInlineSnapshot(`
      {
        "agenda_changed": 409,
        "agenda_full": 409,
        "already_adopted": 409,
        "already_answered": 409,
        "already_decided": 409,
        "already_invited": 409,
        "already_seated": 409,
        "cursor_invalid": 400,
        "date_passed": 409,
        "deputy_has_voted": 409,
        "evidence_unknown": 409,
        "holder_has_voted": 409,
        "invalid_request": 400,
        "key_reused": 409,
        "kind_of_other_council": 409,
        "link_expired": 410,
        "link_invalid": 400,
        "minutes_adopted": 409,
        "minutes_not_begun": 409,
        "no_seats": 409,
        "no_such_section": 409,
        "no_term": 409,
        "not_a_draft": 409,
        "not_a_later_session": 409,
        "not_allowed": 403,
        "not_found": 404,
        "not_in_work": 409,
        "not_open_to_change": 409,
        "not_open_yet": 409,
        "not_over_yet": 409,
        "not_signed_in": 401,
        "not_unresolved": 409,
        "not_your_chapter": 403,
        "not_your_proposal": 403,
        "not_your_seat": 403,
        "not_your_session": 403,
        "not_your_topic": 403,
        "option_unknown": 409,
        "outside_campaign": 409,
        "period_outside_priority": 409,
        "person_unknown": 409,
        "plan_full": 409,
        "ranking_closed": 409,
        "same_topic": 409,
        "seat_begins_later": 409,
        "series_too_long": 409,
        "session_not_begun": 409,
        "session_over": 409,
        "shift_full": 409,
        "shift_in_use": 409,
        "shifts_overlap": 409,
        "terms_overlap": 409,
        "text_conflict": 409,
        "text_version_outdated": 409,
        "too_large": 413,
        "too_many_unconfirmed": 429,
        "topic_closed": 409,
        "topic_not_open": 409,
        "try_again": 503,
        "version_conflict": 409,
        "voting_closed": 409,
      }
    `)
  })

  it.each(codes)('%s is an error of the caller, or says to try again', (code) => {
    const refusal = new Refusal(code)
    expect(refusal.status === 503 || (refusal.status >= 400 && refusal.status < 500)).toBe(true)
    expect(refusal.message).toMatch(/^[A-Z].{10,}[^.]$/)
  })

  it.each(routes)('%s names only refusals there are, each once', (_, { refuses = [] }) => {
    expect(refuses.filter((code) => !codes.includes(code))).toEqual([])
    expect(new Set(refuses).size).toBe(refuses.length)
  })

  it('are all used: by a route, or by what every route checks', () => {
    const byAll: RefusalCode[] = ['invalid_request', 'not_signed_in', 'not_allowed', 'not_found', 'too_large']
    const named = new Set([...byAll, ...routes.flatMap(([, { refuses = [] }]) => refuses)])
    expect(codes.filter((code) => !named.has(code))).toEqual([])
  })
})

describe('routes', () => {
  it('stand once at their address', () => {
    const addresses = routes.map(([, { method, path }]) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
    expect(addresses).toEqual([...new Set(addresses)])
  })

  it.each(routes)('%s has a schema for exactly the parameters of its path', (_, { path, params }) => {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    expect(new Set(Object.keys(params?.shape ?? {}))).toEqual(new Set(inPath))
  })

  it.each(routes)('%s changes something only when it is not read with GET', (_, { method, body }) => {
    expect(method === 'GET' && body !== undefined).toBe(false)
  })
})
