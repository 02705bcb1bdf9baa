import { pageAddress } from '#shared/http/page-address.ts'
import { confirmLinkEnd } from '../links/link-end.ts'
import type { Sender, UnsentMail } from './compose-mail.ts'
import type { Occasion } from './mail-store.ts'
import { nothing, type Filling } from './words.ts'

/** What a mail about an offer of help is filled with. */
export function aboutOffer(
  mail: UnsentMail,
  { offer, chapterName, stateName }: Extract<Occasion, { offer: unknown }>,
  { siteUrl, links }: Sender,
): Filling {
  const at = (path: string) => pageAddress(siteUrl, mail.locale, path)
  const token = links.seal({ purpose: 'offer', offerId: offer.offerId, until: confirmLinkEnd(mail.queuedAt) })
  return {
    ...nothing,
    name: mail.name,
    title: offer.title,
    chapter: chapterName,
    facts: stateName,
    reason: offer.greeting ?? '',
    confirmLink: at(`/offers/link?token=${token}`),
    actionLink: at(
      mail.kind === 'offer_waiting'
        ? `/coordinate/${offer.chapterId}/offers`
        : `/chapters/${offer.chapterId}`,
    ),
  }
}
