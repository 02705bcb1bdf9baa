// All checks, each with its time; the last line counts them. `npm test` and CI run this and nothing else.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(
    `Node 24 or newer is needed, this is ${process.version}. On Linux (x64) npm ci brings it along.`,
  )
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
// A test that waits for ever is found; one that shares two cores with all the others may take its time.
const vitest = (project) =>
  `vitest run --project ${project} --testTimeout 30000 --reporter dot --reporter json --outputFile.json ${report(project)}`.split(
    ' ',
  )

/** Two lanes for two cores; what stands in a lane runs one after the other. */
const lanes = [
  [
    { name: 'site and template', command: ['node', '.ci/build.mjs'] },
    // The build writes down some of the types.
    { name: 'types of the site', command: ['tsc', '-p', 'web', '--noEmit'] },
    {
      name: 'browser run',
      command: ['playwright', 'test', '--config', 'web/e2e/playwright.config.ts'],
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report('browser') },
      count: ofPlaywright,
    },
    { name: 'lint', command: ['oxlint', '--type-aware'] },
    { name: 'types', command: ['tsc', '-p', '.', '--noEmit'] },
    { name: 'types of browser', command: ['tsc', '-p', 'web/e2e', '--noEmit'] },
  ],
  [
    { name: 'format', command: ['oxfmt', '--check'] },
    { name: 'contract tests', command: vitest('contract'), count: ofVitest('contract') },
    { name: 'unit tests', command: vitest('unit'), count: ofVitest('unit'), needs: 'site and template' },
  ],
]

/** A part that takes longer hangs. */
const limit = 5 * 60_000
const running = new Set()

/** Ends a part with everything it has started and not ended. */
function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // All of it has ended already.
  }
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const child of running) end(child)
    process.exit(1)
  })

/** Runs one part in a process group of its own. @returns its exit code and what it printed */
async function execute([program, ...rest], env) {
  let output = ''
  const file = program === 'node' ? process.execPath : join('node_modules/.bin', program)
  const child = spawn(file, rest, {
    env: { ...process.env, ...env, CI: 'true', TZ: 'UTC', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
  const timer = setTimeout(() => {
    output += `\nended after ${limit / 1000} s\n`
    end(child)
  }, limit)
  // What outlives the part keeps its output open, and nobody would ever hear that it has ended.
  child.once('exit', () => end(child))
  const code = await new Promise((done) => child.once('close', done))
  clearTimeout(timer)
  running.delete(child)
  return { code, output }
}

/** @returns the number of passed and failed checks of one part */
async function run({ name, command, env = {}, count }) {
  const started = performance.now()
  let { code, output } = await execute(command, env)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)

  let counted = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  try {
    if (count) counted = count()
  } catch {
    output += '\nno report was written\n'
  }
  // A part that ended badly although none of its tests did has failed all the same.
  if (code !== 0 && counted.failed === 0) counted = { ...counted, failed: 1 }
  console.log(
    `${seconds.padStart(6)} s  ${name.padEnd(18)} ${counted.passed} passed, ${counted.failed} failed`,
  )
  // What tests have measured is worth reading even when all is well.
  for (const [line] of output.matchAll(/measured: .+/g)) console.log(`          ${line}`)
  if (counted.failed > 0) console.log(output.trimEnd().split('\n').slice(-120).join('\n'))
  return counted
}

const done = new Map()
/** Runs a part once the part it needs, if any, has ended in the other lane. */
async function inTurn(part) {
  if (part.needs) await done.get(part.needs).promise
  const counted = await run(part)
  done.get(part.name).resolve()
  return counted
}
for (const { name } of lanes.flat()) done.set(name, Promise.withResolvers())

const started = performance.now()
const counts = await Promise.all(
  lanes.map(async (lane) => {
    const results = []
    for (const part of lane) results.push(await inTurn(part))
    return results
  }),
)
rmSync(reports, { recursive: true, force: true })
const sum = (key) => counts.flat().reduce((total, one) => total + one[key], 0)
console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  all`)
process.exitCode = sum('failed') > 0 ? 1 : 0
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
