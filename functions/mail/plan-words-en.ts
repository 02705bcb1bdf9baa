import type { PlanMailKind } from './mail.ts'
import type { Filling, Wording } from './words.ts'

const hello = ({ name }: Filling) => `Hello ${name},`

/** Mails about the plans of chapters: to whoever offers help, and to whoever stands behind tasks. */
export const englishOfPlans: Record<PlanMailKind, Wording> = {
  offer_confirm: {
    subject: ({ title }) => `Please confirm: you help with “${title}”`,
    lines: (f) => [
      hello(f),
      `good that you want to join in. Confirm with one click that this address is yours, then ${f.chapter} hears of it:`,
      f.confirmLink,
      'It was not you? Then simply do nothing: after 48 hours we delete the details.',
      f.chapter,
    ],
  },
  offer_waiting: {
    subject: ({ title }) => `Somebody wants to help: ${title}`,
    lines: (f) => [
      hello(f),
      `somebody has come forward for “${f.title}” and waits for your answer. One click and a greeting are enough:`,
      f.actionLink,
      'If nobody answers for three days, we ask the state association.',
      f.chapter,
    ],
  },
  offer_accepted: {
    subject: ({ title }) => `Thank you, you are in: ${title}`,
    lines: (f) => [
      hello(f),
      `your name now stands with “${f.title}”.`,
      f.reason,
      'This is what your chapter is doing:',
      f.actionLink,
      f.chapter,
    ],
  },
  offer_declined: {
    subject: ({ title }) => `About your offer: ${title}`,
    lines: (f) => [
      hello(f),
      `thank you for wanting to help with “${f.title}”. This time it does not work out.`,
      f.reason,
      'This is where we still look for somebody:',
      f.actionLink,
      f.chapter,
    ],
  },
  offer_handed_on: {
    subject: ({ title }) => `We have not forgotten you: ${title}`,
    lines: (f) => [
      hello(f),
      `nobody has answered your offer for “${f.title}” so far. We are sorry. We have now asked ${f.facts} as well to get in touch with you.`,
      f.chapter,
    ],
  },
  tasks: {
    subject: ({ title, overdue, news, besides }) =>
      overdue.length + news.length + besides === 1
        ? `Your task: ${title}`
        : `You have ${overdue.length + news.length + besides} tasks to do`,
    lines: (f) => [
      hello(f),
      'this is waiting for you.',
      ...(f.overdue.length > 0 ? ['Overdue. Done already? Then tick it off or let us know:'] : []),
      ...f.overdue.flatMap(({ told, link }) => [`${told}:`, link]),
      ...(f.news.length > 0 ? ['In the next two weeks:'] : []),
      ...f.news.flatMap(({ told, link }) => [`${told}:`, link]),
      ...(f.besides > 0 ? [`And ${f.besides} more.`] : []),
      'Something you cannot manage? Say so early, and somebody else can take it.',
      'This mail comes on Mondays when something is due. You do not want it any more?',
      f.choiceLink,
    ],
  },
}
