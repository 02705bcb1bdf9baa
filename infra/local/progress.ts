/** Tells the person waiting what takes so long. Nothing is shown for work done within half a second. */
export type Progress = {
  /** @param detail asked each time the line is shown */
  during: <Result>(label: string, work: Promise<Result>, detail?: () => string) => Promise<Result>
}

/** A terminal gets one line that counts; a log gets a line at first and then every ten seconds. */
export function showProgress(output: NodeJS.WriteStream): Progress {
  async function during<Result>(label: string, work: Promise<Result>, detail = () => ''): Promise<Result> {
    const start = performance.now()
    const line = () => `${label}${detail()} … ${Math.round((performance.now() - start) / 1_000)} s`
    let shown = 0
    const show = () => {
      if (output.isTTY) output.write(`\r\u001B[K${line()}`)
      else if (shown % 20 === 0) output.write(`${line()}\n`)
      shown++
    }
    const timer = setInterval(show, 500)
    try {
      return await work
    } finally {
      clearInterval(timer)
      if (shown > 0) output.write(output.isTTY ? `\r\u001B[K${line()}\n` : `${line()}\n`)
    }
  }
  return { during }
}

export const silent: Progress = { during: (_label, work) => work }
