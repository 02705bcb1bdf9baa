import { createHash } from 'node:crypto'
import { dayInBerlin } from '#shared/calendar/berlin-time.ts'
import { Refusal } from '#shared/http/refusal.ts'
import { ideaConsentText, ideaConsentVersion } from '#shared/ideas/consent.ts'
import type { IdeaId } from '#shared/ideas/idea.ts'
import { ideaRoutes } from '#shared/ideas/routes.ts'
import { normalisedEmail } from '#shared/people/email.ts'
import { operation } from '../http/operation.ts'
import { idFor, requestHash } from '../http/request-key.ts'
import type { MailId } from '../mail/mail.ts'
import type { HostStore, IdeaStore } from './idea-store.ts'

type Deps = { ideas: Pick<IdeaStore, 'send'>; hosts: HostStore; now: () => Date }

export const sendIdea = operation(ideaRoutes.sendIdea)(async (
  { params: { chapterId }, body, source },
  { ideas, hosts, now }: Deps,
) => {
  const moment = now()
  if (body.on < dayInBerlin(moment)) throw new Refusal('date_passed', [{ field: 'on', code: 'date_passed' }])
  if (!(await hosts.chapter(chapterId))) throw new Refusal('not_found')
  const { key, consent: _, ...words } = body
  const scope = `${chapterId} ${normalisedEmail(body.email)}`
  const hash = requestHash(body)
  const outcome = await ideas.send(
    {
      ...words,
      ideaId: idFor('ide', key, scope) as IdeaId,
      chapterId,
      consent: {
        version: ideaConsentVersion,
        hash: createHash('sha256').update(ideaConsentText[body.locale]).digest('hex'),
        givenAt: moment.toISOString(),
        channel: 'web',
      },
      state: 'unconfirmed',
      sentAt: moment.toISOString(),
    },
    { mailId: idFor('mai', key, scope) as MailId, requestHash: hash },
    source ?? '',
    moment,
  )
  if (outcome === 'too_many') throw new Refusal('too_many_unconfirmed')
  if (outcome !== 'sent' && outcome.requestHash !== hash) throw new Refusal('key_reused')
  return { next: 'confirm_by_mail' as const }
})
