import { readFileSync, writeFileSync } from 'node:fs'
import type * as z from 'zod'
import { CampaignCoordinator, ShapedCampaign } from '#shared/campaigns/coordinators.ts'
import { Mail } from '#functions/mail/mail.ts'
import { LineEntry } from '#functions/sign-ups/line-store.ts'
import { Digest } from '#shared/news/digest.ts'
import { PersonalNews } from '#shared/news/news.ts'
import { Seat } from '#shared/councils/council.ts'
import { SeatChange } from '#shared/councils/seat-change.ts'
import { Presence, Task } from '#shared/sessions/minutes.ts'
import { Person } from '#shared/people/person.ts'
import { Amendment } from '#shared/proposals/amendment.ts'
import { Ballot } from '#shared/proposals/ballot.ts'
import { Comment } from '#shared/proposals/comment.ts'
import { personalData } from '#shared/privacy/personal-data.ts'
import { Call } from '#shared/participation/participation.ts'
import { Offer } from '#shared/plans/offer.ts'
import { TaskMailStop } from '#shared/plans/task-mail.ts'
import { StandIn } from '#shared/stand-ins/stand-in.ts'
import { PlanPerson, TaskComment } from '#shared/plans/plan.ts'
import { Ranking, RankingBallot } from '#shared/rankings/ranking.ts'
import { SignUp } from '#shared/sign-ups/sign-up.ts'
import { GivenByChapter, GivenByPerson } from '#shared/topics/endorsement.ts'
import { Topic } from '#shared/topics/topic.ts'

const records: Record<string, z.ZodObject> = {
  Person,
  SignUp,
  LineEntry,
  Topic,
  GivenByChapter,
  GivenByPerson,
  PersonalNews,
  Digest,
  Amendment,
  Comment,
  Ballot,
  Seat,
  SeatChange,
  Presence,
  Task,
  Ranking,
  RankingBallot,
  Mail,
  CampaignCoordinator,
  ShapedCampaign,
  PlanPerson,
  Offer,
  TaskMailStop,
  StandIn,
  TaskComment,
  Call,
}

const tableOf = ([name, record]: [string, z.ZodObject]) => {
  const rows = Object.entries(record.shape).flatMap(([field, schema]) => {
    const data = personalData.get(schema)
    return data ? [`| \`${field}\` | ${data.purpose} | ${data.legalBasis} | ${data.retention} |`] : []
  })
  return [`## ${name}`, '', '| field | purpose | legal basis | kept |', '|---|---|---|---|', ...rows].join(
    '\n',
  )
}

const introduction = `# Personal data

Written by \`node docs/write-privacy.ts\` from the register in \`shared/privacy/personal-data.ts\`; do not edit it by hand.
A field that nobody has decided about fails the tests.`

/** The document as the schemas say it should be. */
export const privacyDocument = () =>
  `${[introduction, ...Object.entries(records).map(tableOf)].join('\n\n')}\n`

const file = new URL('privacy.md', import.meta.url)

/** The document as it lies in the folder. */
export const writtenDocument = () => readFileSync(file, 'utf8')

if (import.meta.main) writeFileSync(file, privacyDocument())
