/** Tells the person waiting what takes so long. Nothing is printed for work done within half a second. */
export type Progress = { during: <Result>(label: string, work: Promise<Result>) => Promise<Result> }

const seconds = (since: number) => `${Math.round((performance.now() - since) / 1000)} s`

export function showProgress(output: NodeJS.WriteStream): Progress {
  async function during<Result>(label: string, work: Promise<Result>): Promise<Result> {
    const start = performance.now()
    let lines = 0
    const show = () => {
      // A terminal gets one line that counts; a log gets a line at first and then every ten seconds.
      if (output.isTTY) output.write(`\r${label} … ${seconds(start)}`)
      else if (lines % 20 === 0) output.write(`${label} … ${seconds(start)}\n`)
      lines++
    }
    const timer = setInterval(show, 500)
    try {
      return await work
    } finally {
      clearInterval(timer)
      if (lines > 0) output.write(`${output.isTTY ? '\r' : ''}${label}: ${seconds(start)}   \n`)
    }
  }
  return { during }
}

export const silent: Progress = { during: (_label, work) => work }
