import { defineConfig } from '@playwright/test'
import { site } from './addresses.ts'
import { chromium } from './chromium.ts'

const { executablePath, args } = await chromium()

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../.local/browser-run',
  globalSetup: './stage-platform.ts',
  // Files run beside each other, the tests of a file in their order: a journey is told from its beginning.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 5_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['line'], ['json']] : 'list',
  use: {
    browserName: 'chromium',
    baseURL: site,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 360, height: 740 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath, args },
    screenshot: 'only-on-failure',
    actionTimeout: 8_000,
  },
})
