import type { LocalFunction } from './functions.ts'
import { parseSchedule } from './schedule-expression.ts'
import type { StateStore } from './state-store.ts'
import type { Template } from './template.ts'

/** A function that runs by the clock, and what it is called with. */
export type Job = {
  id: string
  expression: string
  timeZone?: string
  handler: LocalFunction
  input: unknown
}

type SchedulerProperties = {
  ScheduleExpression: string
  ScheduleExpressionTimezone?: string
  State?: string
  Target: { Arn: string; Input?: string }
}
type RuleProperties = {
  ScheduleExpression?: string
  EventPattern?: object
  State?: string
  Targets?: { Arn: string; Input?: string }[]
}

const dayMilliseconds = 86_400_000

/** The template's schedules, of EventBridge Scheduler and of EventBridge rules. */
export function readJobs(template: Template, functionAt: (arn: string) => LocalFunction): Job[] {
  const schedules = template.resources('AWS::Scheduler::Schedule').flatMap(({ id, properties }): Job[] => {
    const schedule = template.resolve(properties) as SchedulerProperties
    if (schedule.State === 'DISABLED') return []
    const { Arn, Input = '{}' } = schedule.Target
    return [
      {
        id,
        expression: schedule.ScheduleExpression,
        timeZone: schedule.ScheduleExpressionTimezone,
        handler: functionAt(Arn),
        input: JSON.parse(Input),
      },
    ]
  })
  const rules = template.resources('AWS::Events::Rule').flatMap(({ id, properties }): Job[] => {
    const rule = template.resolve(properties) as RuleProperties
    if (rule.EventPattern) throw new Error(`${id}: rules on events are not supported locally`)
    const expression = rule.ScheduleExpression
    if (!expression || rule.State === 'DISABLED') return []
    const event = { source: 'aws.events', 'detail-type': 'Scheduled Event', detail: {} }
    return (rule.Targets ?? []).map(({ Arn, Input }) => ({
      id,
      expression,
      handler: functionAt(Arn),
      input: Input ? JSON.parse(Input) : event,
    }))
  })
  return [...schedules, ...rules]
}

/**
 * Runs a job whenever it is due until stopped. A rate counts from the last run even if the platform was off in
 * between, so that a daily job happens on a laptop that is never on for a day; a missed cron minute is missed.
 */
export function startJob(
  job: Job,
  parts: { state: StateStore; report: (source: string, error: unknown) => void; stopped: AbortSignal },
): void {
  const schedule = parseSchedule(job.expression, job.timeZone)
  const key = `schedule/${job.id}`
  const run = (now: number) => {
    parts.state.set(key, now)
    job.handler.invoke(job.input).catch((error: unknown) => parts.report(job.handler.settings.name, error))
  }

  let timer: NodeJS.Timeout
  const sleep = () => {
    const now = Date.now()
    const last = parts.state.getOrMake(key, () => now)
    const due =
      'matches' in schedule ? Math.floor(now / 60_000 + 1) * 60_000 : last + schedule.everyMilliseconds
    const fire = () => {
      const moment = Date.now()
      if ('matches' in schedule ? schedule.matches(new Date(moment)) : moment >= due) run(moment)
      sleep()
    }
    // A timer cannot be longer than 24 days, so a long rate wakes up in between.
    timer = setTimeout(fire, Math.min(Math.max(due - now, 100), dayMilliseconds))
  }
  sleep()
  parts.stopped.addEventListener('abort', () => clearTimeout(timer))
}
