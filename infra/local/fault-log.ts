import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'

export type FaultLog = {
  /** Keeps what a part printed. */
  log: (source: string, text: string) => void
  /** Keeps a fault, and shows its message on one line. */
  report: (source: string, error: unknown) => void
}

/** What functions print goes to `functions.log` in the state folder, so that the terminal stays readable. */
export function openFaultLog(stateDir: string, quiet: boolean): FaultLog {
  mkdirSync(stateDir, { recursive: true })
  const file = createWriteStream(join(stateDir, 'functions.log'), { flags: 'a' })
  const log = (source: string, text: string) => {
    file.write(text.replace(/^(?=.)/gm, `[${source}] `))
  }
  const report = (source: string, error: unknown) => {
    log(source, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    if (!quiet) console.error(`[${source}] ${error instanceof Error ? error.message : String(error)}`)
  }
  return { log, report }
}
