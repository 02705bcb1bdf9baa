import { englishOfPlans } from './plan-words-en.ts'
import type { Filling, Words } from './words.ts'

const hello = ({ name }: Filling) => `Hello ${name},`
const manage = ({ manageLink }: Filling) => [
  'Change shift, cancel, add to your calendar or delete your details:',
  manageLink,
]
const erase = ({ manageLink }: Filling) => ['See or delete your details for this action:', manageLink]
const ticket = 'Your code for the door is attached: show it when you arrive, it is quicker that way.'

export const english: Words = {
  ...englishOfPlans,
  confirm: {
    subject: ({ title }) => `Please confirm: ${title}`,
    lines: (f) => [
      hello(f),
      f.full
        ? 'great that you want to join. Confirm with one click that this address is yours:'
        : 'great that you want to join. Your place is held for 48 hours. Confirm it with one click:',
      f.confirmLink,
      f.facts,
      ...(f.full
        ? [`Full: ${f.full}. There the click puts you on the waiting list, and you move up by yourself.`]
        : []),
      'You did not sign up? Then do nothing: after 48 hours we delete the details, and you get no further mail.',
      f.chapter,
    ],
  },
  confirmed: {
    subject: ({ title }) => `You are in: ${title}`,
    lines: (f) => [
      hello(f),
      'your place is yours. We look forward to seeing you!',
      f.facts,
      ...f.practical,
      `The calendar file is attached. ${ticket}`,
      ...manage(f),
      `This action belongs to the campaign “${f.campaign}”.`,
      f.chapter,
    ],
  },
  waiting: {
    subject: ({ title }) => `On the waiting list: ${title}`,
    lines: (f) => [
      hello(f),
      `you are on the waiting list, at present in place ${f.placeInLine}. When something comes free you move up by yourself and get a mail.`,
      f.facts,
      ...manage(f),
      f.chapter,
    ],
  },
  promoted: {
    subject: ({ title }) => `A place came free: ${title}`,
    lines: (f) => [
      hello(f),
      'good news: you moved up, and your place is yours. We look forward to seeing you!',
      f.facts,
      ...f.practical,
      `The calendar file is attached. ${ticket}`,
      'It no longer suits you? Then please cancel now, so that the next person moves up:',
      f.cancelLink,
      ...manage(f),
      f.chapter,
    ],
  },
  offered: {
    subject: ({ title }) => `Are you coming? A place is free: ${title}`,
    lines: (f) => [
      hello(f),
      `shortly before the start a place came free, and you are next. Take it by ${f.until}, or it goes on:`,
      f.acceptLink,
      f.facts,
      'You cannot come? One click, and the next person moves up:',
      f.cancelLink,
      f.chapter,
    ],
  },
  offer_lapsed: {
    subject: ({ title }) => `The place is taken: ${title}`,
    lines: (f) => [
      hello(f),
      'we did not hear from you, so the free place went to the next person. A pity; it will work out next time.',
      f.facts,
      'Other actions nearby:',
      f.searchLink,
      ...erase(f),
      f.chapter,
    ],
  },
  cancelled: {
    subject: ({ title }) => `Cancelled: ${title}`,
    lines: (f) => [
      hello(f),
      'you have cancelled, and your place is free again. Thank you for letting us know.',
      f.facts,
      'It suits you after all? Here you can sign up again:',
      f.actionLink,
      ...erase(f),
      f.chapter,
    ],
  },
  action_changed: {
    subject: ({ title }) => `Changed: ${title}`,
    lines: (f) => [
      hello(f),
      'time or place have changed. This is how it is now:',
      f.facts,
      ...f.practical,
      ...(f.comes ? [`The calendar file in this mail replaces the old entry. ${ticket}`] : []),
      'It no longer suits you? Then please cancel:',
      f.cancelLink,
      ...manage(f),
      f.chapter,
    ],
  },
  action_cancelled: {
    subject: ({ title }) => `Called off: ${title}`,
    lines: (f) => [
      hello(f),
      'unfortunately this action does not take place.',
      ...(f.reason ? [`The reason: ${f.reason}`] : []),
      f.facts,
      'The calendar file in this mail removes the entry. Other actions nearby:',
      f.searchLink,
      ...erase(f),
      f.chapter,
    ],
  },
  message: {
    subject: ({ subject, title }) => `${subject} (${title})`,
    lines: (f) => [
      hello(f),
      `${f.chapter} writes to everyone who signed up for “${f.title}”:`,
      f.text,
      f.facts,
      ...manage(f),
    ],
  },
  day_before: {
    subject: ({ title }) => `Tomorrow: ${title}`,
    lines: (f) => [
      hello(f),
      'it starts tomorrow. Are you in? Just say yes:',
      f.stayLink,
      f.facts,
      ...f.practical,
      'You cannot come after all? Cancel here, so that somebody else can move up:',
      f.cancelLink,
      ticket,
      ...manage(f),
      f.chapter,
    ],
  },
  same_day: {
    subject: ({ title }) => `Today: ${title}`,
    lines: (f) => [
      hello(f),
      'today is the day, and we look forward to seeing you.',
      f.facts,
      ...f.practical,
      'All clear? One click is enough:',
      f.stayLink,
      'You cannot come after all? Please cancel now:',
      f.cancelLink,
      ticket,
      ...manage(f),
      f.chapter,
    ],
  },
  thanks: {
    subject: ({ title }) => `Thank you! How was “${title}”?`,
    lines: (f) => [
      hello(f),
      'thank you for taking part. Just one question: how was it?',
      f.feedbackLink,
      'The next actions nearby:',
      f.searchLink,
      ...erase(f),
      f.chapter,
    ],
  },
  missed: {
    subject: ({ title }) => `A pity it did not work out: ${title}`,
    lines: (f) => [
      hello(f),
      'this time we did not meet you. Never mind, things come up. Perhaps the next action suits you better:',
      f.searchLink,
      'You were there after all? Then tell us:',
      f.feedbackLink,
      ...erase(f),
      f.chapter,
    ],
  },
  idea_confirm: {
    subject: ({ title }) => `Please confirm your idea: ${title}`,
    lines: (f) => [
      hello(f),
      `thank you for your idea for an action. Confirm it with one click, then it goes to ${f.chapter}:`,
      f.confirmLink,
      f.title,
      'That was not you? Then do nothing: after 48 hours we delete the details.',
      f.chapter,
    ],
  },
  idea_accepted: {
    subject: ({ title }) => `Your idea becomes an action: ${title}`,
    lines: (f) => [
      hello(f),
      'your idea will happen. We are preparing it; once the action is published, you find it here:',
      f.actionLink,
      f.chapter,
    ],
  },
  idea_declined: {
    subject: ({ title }) => `About your idea: ${title}`,
    lines: (f) => [
      hello(f),
      'thank you for your idea. This time we do not take it up.',
      f.reason,
      'Here you can join in:',
      f.searchLink,
      f.chapter,
    ],
  },
  news: {
    subject: ({ news: [first, ...others], besides }) =>
      others.length + besides === 0
        ? (first?.told ?? '')
        : `News from the councils: ${others.length + besides + 1} items`,
    lines: (f) => [
      hello(f),
      'this is what happened:',
      ...f.news.flatMap(({ told, link }) => [`${told}:`, link]),
      ...(f.besides > 0 ? [`And ${f.besides} more, all on your page:`, f.newsLink] : []),
      'At once, daily, weekly or no mails any more? Choose here, without signing in:',
      f.choiceLink,
    ],
  },
}
