// All checks, each with its time; the last line counts them. `npm test` and CI run this and nothing else.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`Node 24 or newer is needed, this is ${process.version}. On Linux (x64) npm ci brings it along.`)
  process.exit(1)
}

const reports = mkdtempSync(join(tmpdir(), 'roter-faden-reports-'))
const report = (name) => join(reports, `${name}.json`)
const read = (name) => JSON.parse(readFileSync(report(name), 'utf8'))

const ofVitest = (name) => () => {
  const { numPassedTests: passed, numFailedTests: failed } = read(name)
  return { passed, failed }
}
const ofPlaywright = () => {
  const { expected, unexpected, flaky } = read('browser').stats
  // A test that passes only at the second try has failed.
  return { passed: expected, failed: unexpected + flaky }
}
const vitest = (project) => [
  ...['vitest', 'run', '--project', project],
  ...['--reporter', 'json', '--outputFile', report(project)],
]

/** Two lanes for two cores; what stands in a lane runs one after the other. */
const lanes = [
  [
    { name: 'format', command: ['oxfmt', '--check'] },
    { name: 'lint', command: ['oxlint', '--type-aware'] },
    { name: 'types', command: ['tsc', '-p', '.', '--noEmit'] },
    { name: 'types of the site', command: ['tsc', '-p', 'web', '--noEmit'] },
    { name: 'unit tests', command: vitest('unit'), count: ofVitest('unit') },
    {
      name: 'browser run',
      command: ['playwright', 'test', '--config', 'web/e2e/playwright.config.ts'],
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('browser') },
      count: ofPlaywright,
    },
  ],
  [{ name: 'contract tests', command: vitest('contract'), count: ofVitest('contract') }],
]

/** @returns the number of passed and failed checks of one part */
async function run({ name, command: [program, ...rest], env = {}, count }) {
  const started = performance.now()
  let output = ''
  const child = spawn(join('node_modules/.bin', program), rest, {
    env: { ...process.env, ...env, CI: 'true', TZ: 'UTC', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const code = await new Promise((done) => child.on('close', done))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)

  let counted = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  try {
    if (count) counted = count()
  } catch {
    output += '\nno report was written\n'
  }
  // A part that ended badly although none of its tests did has failed all the same.
  if (code !== 0 && counted.failed === 0) counted = { ...counted, failed: 1 }
  console.log(`${seconds.padStart(6)} s  ${name.padEnd(18)} ${counted.passed} passed, ${counted.failed} failed`)
  if (counted.failed > 0) console.log(output.trimEnd().split('\n').slice(-120).join('\n'))
  return counted
}

const started = performance.now()
const counts = await Promise.all(
  lanes.map(async (lane) => {
    const results = []
    for (const part of lane) results.push(await run(part))
    return results
  }),
)
rmSync(reports, { recursive: true, force: true })
const sum = (key) => counts.flat().reduce((total, one) => total + one[key], 0)
console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  all`)
process.exitCode = sum('failed') > 0 ? 1 : 0
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
