import { germanOfPlans } from './plan-words-de.ts'
import type { Filling, Words } from './words.ts'

const hello = ({ name }: Filling) => `Hallo ${name},`
const manage = ({ manageLink }: Filling) => [
  'Schicht tauschen, absagen, in den Kalender eintragen oder Deine Daten löschen:',
  manageLink,
]
const erase = ({ manageLink }: Filling) => ['Deine Daten zu dieser Aktion ansehen oder löschen:', manageLink]
const ticket = 'Im Anhang ist Dein Code fürs Ankommen: Zeig ihn vor Ort, dann geht es schneller.'

export const german: Words = {
  ...germanOfPlans,
  confirm: {
    subject: ({ title }) => `Bitte bestätige: ${title}`,
    lines: (f) => [
      hello(f),
      f.full
        ? 'schön, dass Du dabei sein willst. Bestätige mit einem Klick, dass diese Adresse Dir gehört:'
        : 'schön, dass Du dabei sein willst. Dein Platz ist 48 Stunden für Dich frei gehalten. Bestätige ihn mit einem Klick:',
      f.confirmLink,
      f.facts,
      ...(f.full
        ? [
            `Voll belegt: ${f.full}. Dort stehst Du nach dem Klick auf der Warteliste und rückst von selbst nach.`,
          ]
        : []),
      'Du hast Dich nicht angemeldet? Dann tu einfach nichts: Nach 48 Stunden löschen wir die Angaben, und Du bekommst keine weitere Mail.',
      f.chapter,
    ],
  },
  confirmed: {
    subject: ({ title }) => `Du bist dabei: ${title}`,
    lines: (f) => [
      hello(f),
      'Dein Platz ist fest. Wir freuen uns auf Dich!',
      f.facts,
      ...f.practical,
      `Die Kalenderdatei hängt an. ${ticket}`,
      ...manage(f),
      `Diese Aktion gehört zur Kampagne „${f.campaign}“.`,
      f.chapter,
    ],
  },
  waiting: {
    subject: ({ title }) => `Auf der Warteliste: ${title}`,
    lines: (f) => [
      hello(f),
      `Du stehst auf der Warteliste, zurzeit auf Platz ${f.placeInLine}. Wird etwas frei, rückst Du von selbst nach und bekommst eine Mail.`,
      f.facts,
      ...manage(f),
      f.chapter,
    ],
  },
  promoted: {
    subject: ({ title }) => `Ein Platz ist frei geworden: ${title}`,
    lines: (f) => [
      hello(f),
      'gute Nachricht: Du bist nachgerückt, Dein Platz ist fest. Wir freuen uns auf Dich!',
      f.facts,
      ...f.practical,
      `Die Kalenderdatei hängt an. ${ticket}`,
      'Passt es doch nicht mehr? Dann sag bitte gleich ab, damit die nächste Person nachrückt:',
      f.cancelLink,
      ...manage(f),
      f.chapter,
    ],
  },
  offered: {
    subject: ({ title }) => `Kommst Du? Ein Platz ist frei: ${title}`,
    lines: (f) => [
      hello(f),
      `kurz vor dem Beginn ist ein Platz frei geworden, und Du bist als Nächstes dran. Nimm ihn bis ${f.until} an, sonst geht er weiter:`,
      f.acceptLink,
      f.facts,
      'Du kannst nicht? Mit einem Klick rückt die nächste Person nach:',
      f.cancelLink,
      f.chapter,
    ],
  },
  offer_lapsed: {
    subject: ({ title }) => `Der Platz ist vergeben: ${title}`,
    lines: (f) => [
      hello(f),
      'wir haben nichts von Dir gehört, deshalb ging der freie Platz an die nächste Person. Schade, beim nächsten Mal klappt es bestimmt.',
      f.facts,
      'Andere Aktionen in der Nähe:',
      f.searchLink,
      ...erase(f),
      f.chapter,
    ],
  },
  cancelled: {
    subject: ({ title }) => `Abgesagt: ${title}`,
    lines: (f) => [
      hello(f),
      'Du hast abgesagt, Dein Platz ist wieder frei. Danke, dass Du Bescheid gegeben hast.',
      f.facts,
      'Passt es doch wieder? Hier kannst Du Dich neu anmelden:',
      f.actionLink,
      ...erase(f),
      f.chapter,
    ],
  },
  action_changed: {
    subject: ({ title }) => `Geändert: ${title}`,
    lines: (f) => [
      hello(f),
      'Zeit oder Ort haben sich geändert. So ist es jetzt:',
      f.facts,
      ...f.practical,
      ...(f.comes ? [`Die Kalenderdatei an dieser Mail ersetzt den alten Eintrag. ${ticket}`] : []),
      'Passt es Dir so nicht mehr? Dann sag bitte ab:',
      f.cancelLink,
      ...manage(f),
      f.chapter,
    ],
  },
  action_cancelled: {
    subject: ({ title }) => `Fällt aus: ${title}`,
    lines: (f) => [
      hello(f),
      'leider fällt diese Aktion aus.',
      ...(f.reason ? [`Der Grund: ${f.reason}`] : []),
      f.facts,
      'Die Kalenderdatei an dieser Mail nimmt den Eintrag heraus. Andere Aktionen in der Nähe:',
      f.searchLink,
      ...erase(f),
      f.chapter,
    ],
  },
  message: {
    subject: ({ subject, title }) => `${subject} (${title})`,
    lines: (f) => [
      hello(f),
      `${f.chapter} schreibt allen, die sich für „${f.title}“ angemeldet haben:`,
      f.text,
      f.facts,
      ...manage(f),
    ],
  },
  day_before: {
    subject: ({ title }) => `Morgen: ${title}`,
    lines: (f) => [
      hello(f),
      'morgen geht es los. Bist Du dabei? Sag uns kurz Ja:',
      f.stayLink,
      f.facts,
      ...f.practical,
      'Doch verhindert? Sag hier ab, dann kann jemand anderes nachrücken:',
      f.cancelLink,
      ticket,
      ...manage(f),
      f.chapter,
    ],
  },
  same_day: {
    subject: ({ title }) => `Heute: ${title}`,
    lines: (f) => [
      hello(f),
      'heute ist es so weit, wir freuen uns auf Dich.',
      f.facts,
      ...f.practical,
      'Alles klar? Ein Klick genügt:',
      f.stayLink,
      'Doch verhindert? Sag bitte jetzt noch ab:',
      f.cancelLink,
      ticket,
      ...manage(f),
      f.chapter,
    ],
  },
  thanks: {
    subject: ({ title }) => `Danke! Wie war’s bei „${title}“?`,
    lines: (f) => [
      hello(f),
      'danke, dass Du mitgemacht hast. Eine Frage nur: Wie war’s?',
      f.feedbackLink,
      'Die nächsten Aktionen in der Nähe:',
      f.searchLink,
      ...erase(f),
      f.chapter,
    ],
  },
  missed: {
    subject: ({ title }) => `Schade, dass es nicht geklappt hat: ${title}`,
    lines: (f) => [
      hello(f),
      'diesmal haben wir Dich nicht getroffen. Das macht nichts, es kommt manchmal etwas dazwischen. Vielleicht passt die nächste Aktion besser:',
      f.searchLink,
      'Warst Du doch da? Dann sag es uns kurz:',
      f.feedbackLink,
      ...erase(f),
      f.chapter,
    ],
  },
  idea_confirm: {
    subject: ({ title }) => `Bitte bestätige Deine Idee: ${title}`,
    lines: (f) => [
      hello(f),
      `danke für Deine Idee für eine Aktion. Bestätige sie mit einem Klick, dann geht sie an ${f.chapter}:`,
      f.confirmLink,
      f.title,
      'Das warst Du nicht? Dann tu einfach nichts: Nach 48 Stunden löschen wir die Angaben.',
      f.chapter,
    ],
  },
  idea_accepted: {
    subject: ({ title }) => `Aus Deiner Idee wird eine Aktion: ${title}`,
    lines: (f) => [
      hello(f),
      'Deine Idee wird umgesetzt. Wir bereiten alles vor; sobald die Aktion veröffentlicht ist, findest Du sie hier:',
      f.actionLink,
      f.chapter,
    ],
  },
  idea_declined: {
    subject: ({ title }) => `Zu Deiner Idee: ${title}`,
    lines: (f) => [
      hello(f),
      'danke für Deine Idee. Diesmal setzen wir sie nicht um.',
      f.reason,
      'Hier kannst Du mitmachen:',
      f.searchLink,
      f.chapter,
    ],
  },
  news: {
    subject: ({ news: [first, ...others], besides }) =>
      others.length + besides === 0
        ? (first?.told ?? '')
        : `Neues aus den Räten: ${others.length + besides + 1} Nachrichten`,
    lines: (f) => [
      hello(f),
      'das ist passiert:',
      ...f.news.flatMap(({ told, link }) => [`${told}:`, link]),
      ...(f.besides > 0 ? [`Und ${f.besides} weitere Nachrichten, alle auf Deiner Seite:`, f.newsLink] : []),
      'Sofort, täglich, wöchentlich oder gar keine Mails mehr? Das stellst Du hier ein, ohne Dich anzumelden:',
      f.choiceLink,
    ],
  },
}
