import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

/**
 * A child that holds the read end of a pipe from us. When we end, however we end, the pipe closes and the shell
 * ends the whole group; even `kill -9` of the parent leaves nothing behind. `detached` gives the group its own
 * session, so that Ctrl+C reaches only us and we can stop things in order.
 */
const script = `
exec 3<&0
"$@" 3<&- </dev/null &
child=$!
(cat <&3 >/dev/null; kill -TERM 0) &
exec 3<&-
trap : TERM
wait $child; code=$?
if [ $code -gt 128 ]; then wait $child; fi
exit $code`

export type TiedProcess = { ended: Promise<number | null>; stop: () => Promise<void>; process: ChildProcess }

/** Starts a command that cannot outlive this process. `log` is the file descriptor its output goes to. */
export function startTied(command: string[], options: { env?: NodeJS.ProcessEnv; log: number }): TiedProcess {
  const child = spawn('/bin/sh', ['-c', script, 'sh', ...command], {
    env: options.env ?? process.env,
    stdio: ['pipe', options.log, options.log],
    detached: true,
  })
  const ended = once(child, 'exit').then(([code]) => {
    child.stdin?.destroy()
    return code as number | null
  })
  const stop = async () => {
    child.stdin?.end()
    await ended
  }
  return { ended, stop, process: child }
}
