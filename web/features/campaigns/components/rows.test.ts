import { expect, it } from 'vitest'
import { enteredRows, rowsInUse } from './rows.ts'

const typed: Record<string, string> = {
  'phases.0.phaseId': 'phs_1',
  'phases.0.name': ' Anlauf ',
  'phases.1.phaseId': 'phs_2',
  'phases.1.name': ' ',
  'phases.3.name': 'Schluss',
}
const text = (name: string) => typed[name] ?? ''
const rows = { parts: ['phaseId', 'name'], hidden: ['phaseId'], most: 12 } as const

it('keeps rows that say something, and lets go of emptied ones', () => {
  expect(enteredRows(text, 'phases', rows)).toEqual([
    { phaseId: 'phs_1', name: 'Anlauf' },
    { phaseId: '', name: 'Schluss' },
  ])
})

it('knows where in the form they stand', () => {
  expect(rowsInUse(text, 'phases', rows)).toEqual([0, 3])
})
