/**
 * `npm run bench:web`: what the public action page costs a visitor (P7, P9, P10). Bytes are counted by a real browser
 * with an empty cache; Lighthouse (mobile) runs five times, each time beside a page with nothing but a heading, so
 * that the noise of the machine can be seen.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as browserOf } from '@playwright/test'
import lighthouse from 'lighthouse'
import { startPlatform } from '#infra/local/platform.ts'
import { freePort } from '#infra/local/ports.ts'
import { chromium } from '#web/e2e/chromium.ts'
import { median, notMeasuredHere, printTable } from './table.ts'

const runs = 5
const { executablePath, args } = await chromium()

/** What one visit with an empty cache transfers: bytes with their headers, as they come over the network. */
async function visit(address: string) {
  const browser = await browserOf.launch({ executablePath, args })
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    const kinds = new Map<string, string>()
    const got: { kind: string; bytes: number }[] = []
    network.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      got.push({ kind: kinds.get(requestId) ?? '', bytes: encodedDataLength }),
    )
    await page.goto(address, { waitUntil: 'networkidle' })
    const sum = (kept: typeof got) => kept.reduce((total, { bytes }) => total + bytes, 0)
    return { script: sum(got.filter(({ kind }) => kind === 'Script')), all: sum(got), requests: got.length }
  } finally {
    await browser.close()
  }
}

type Audit = { lcp: number; tbt: number; cls: number; score: number }

async function audit(address: string): Promise<Audit> {
  const port = await freePort()
  const browser = await browserOf.launch({
    executablePath,
    args: [...args, `--remote-debugging-port=${port}`],
  })
  try {
    const result = await lighthouse(address, { port, onlyCategories: ['performance'], logLevel: 'silent' })
    const audits = result?.lhr.audits ?? {}
    const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
    return {
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
      score: (result?.lhr.categories['performance']?.score ?? 0) * 100,
    }
  } finally {
    await browser.close()
  }
}

const bare = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  response.end(
    '<!doctype html><html lang="de"><head><meta name="viewport" content="width=device-width"><title>Leer</title></head><body><h1>Leer</h1></body></html>',
  )
})
const barePort = await freePort()
await new Promise<void>((listening) => bare.listen(barePort, '127.0.0.1', listening))

process.env['TZ'] = 'UTC'
const stateDir = mkdtempSync(join(tmpdir(), 'roter-faden-bench-'))
const platform = await startPlatform({
  port: await freePort(),
  mailPort: await freePort(),
  identityPort: await freePort(),
  dynamodbPort: await freePort(),
  stateDir,
  quiet: true,
})
try {
  const answer = await fetch(`${platform.siteUrl}/api/actions`)
  const { items } = (await answer.json()) as {
    items: { actionId: string; places: number; placesTaken: number }[]
  }
  const open = items.find(({ places, placesTaken }) => placesTaken < places)
  const pages = { 'action page': `/actions/${open?.actionId}`, 'start page': '/', search: '/actions' }

  const weights = await Promise.all(Object.values(pages).map((path) => visit(platform.siteUrl + path)))
  printTable(
    'Bytes of a first visit',
    Object.keys(pages).flatMap((name, position) => {
      const { script, all, requests } = weights[position]!
      return [
        {
          what: `P7 script, ${name}`,
          measured: `${script} B`,
          target: '≤ 145,000 B',
          isMet: script <= 145_000,
        },
        {
          what: `P9 everything, ${name}`,
          measured: `${(all / 1000).toFixed(1)} KB`,
          target: '≤ 190 KB',
          isMet: all <= 190_000,
        },
        { what: `P9 requests, ${name}`, measured: String(requests), target: '≤ 12', isMet: requests <= 12 },
      ]
    }),
  )

  const [ours, theirs]: [Audit[], Audit[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    ours.push(await audit(platform.siteUrl + pages['action page']))
    theirs.push(await audit(`http://127.0.0.1:${barePort}/`))
  }
  const of = (audits: Audit[], part: keyof Audit) => median(audits.map((one) => one[part]))
  const line = (
    what: string,
    part: keyof Audit,
    unit: string,
    target: string,
    isMet: (value: number) => boolean,
  ) => ({
    what: `P10 ${what}, median of ${runs} (bare page)`,
    measured: `${of(ours, part).toFixed(part === 'cls' ? 3 : 0)}${unit} (${of(theirs, part).toFixed(part === 'cls' ? 3 : 0)}${unit})`,
    target,
    isMet: isMet(of(ours, part)),
  })
  printTable('Lighthouse, mobile, action page', [
    line('largest contentful paint', 'lcp', ' ms', '≤ 1,000 ms', (value) => value <= 1_000),
    line('total blocking time', 'tbt', ' ms', '≤ 150 ms', (value) => value <= 150),
    line('layout shift', 'cls', '', '≤ 0.01', (value) => value <= 0.01),
    line('score', 'score', '', '≥ 97', (value) => value >= 97),
  ])
  console.log(`\n${notMeasuredHere}`)
} finally {
  await platform.stop()
  bare.close()
  rmSync(stateDir, { recursive: true })
}
