import { defineConfig } from 'vitest/config'

const excluded = ['**/node_modules/**', '**/.next/**', '**/.open-next/**', '.local/**', 'web/e2e/**']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,infra,web,bench}/**/*.test.{ts,tsx}'],
          exclude: excluded,
          // It imports `next/server` in a way that only bundlers resolve.
          server: { deps: { inline: ['next-intl'] } },
        },
      },
      {
        test: {
          name: 'contract',
          include: ['functions/**/*.test.ts'],
          exclude: excluded,
          // They run against the embedded database, with the tables of the synthesised template.
          globalSetup: ['infra/local/test-setup.ts'],
        },
      },
    ],
  },
})
