import { describe, expect, it } from 'vitest'
import { loadSearch, readSearch } from './load-search.ts'

describe('a search', () => {
  it.each([
    [{ postcode: '0106' }, 'postcode'],
    [{ postcode: 'Dresden' }, 'postcode'],
    [{ type: 'party' }, 'type'],
    [{ from: '2026-02-30' }, 'from'],
    [{ from: '2026-12-02', to: '2026-12-01' }, 'to'],
    [{ campaignId: '<script>' }, 'campaignId'],
    [{ postcode: '01067', chapterId: 'dresden' }, 'postcode'],
  ])('with %j asks nobody and says what is wrong', async (sent, field) => {
    const { given, wrong } = await loadSearch(sent)
    expect([...(wrong ?? [])]).toEqual([field])
    expect(given).toEqual(sent)
  })

  it('reads only its own parameters, the last of several, and no empty ones', () => {
    expect(readSearch({ postcode: ['1', ' 01067 '], type: '', utm_source: 'x', actionId: 'bund' })).toEqual({
      postcode: '01067',
    })
  })
})
