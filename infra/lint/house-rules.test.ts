import { describe, expect, it } from 'vitest'
import { objectionToImport, objectionToName } from './house-rules.ts'

describe('names', () => {
  it.each([
    'shared/http/utils.ts',
    'functions/actions/index.ts',
    'functions/actions/action-model.ts',
    'web/features/actions/hooks.ts',
  ])('object to %s', (path) => expect(objectionToName(path)).toBeTruthy())
  it.each([
    'functions/actions/register-action.ts',
    'functions/actions/on-shift-change.ts',
    'web/features/actions/components/more.tsx',
  ])('accept %s', (path) => expect(objectionToName(path)).toBeUndefined())
})

describe('directions', () => {
  it.each([
    ['shared/actions/action.ts', '#functions/dynamo/table.ts'],
    ['web/lib/api.ts', '#functions/actions/api.ts'],
    ['functions/actions/get-action.ts', '../campaigns/campaign-store.ts'],
    ['infra/stack.ts', '#functions/actions/api.ts'],
  ])('%s does not import %s', (path, source) => expect(objectionToImport(path, source)).toBeTruthy())
  it.each([
    ['functions/actions/get-action.ts', '../dynamo/table.ts'],
    ['functions/sign-ups/api.ts', '../identity/identity-store.ts'],
    ['web/lib/api.ts', '#shared/http/client.ts'],
    ['infra/local/seed/stores.ts', '#functions/actions/action-store.ts'],
    ['shared/actions/action.ts', 'zod'],
  ])('%s imports %s', (path, source) => expect(objectionToImport(path, source)).toBeUndefined())
})
