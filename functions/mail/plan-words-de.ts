import type { PlanMailKind } from './mail.ts'
import type { Filling, Wording } from './words.ts'

const hello = ({ name }: Filling) => `Hallo ${name},`

/** Mails about the plans of chapters: to whoever offers help, and to whoever stands behind tasks. */
export const germanOfPlans: Record<PlanMailKind, Wording> = {
  offer_confirm: {
    subject: ({ title }) => `Bitte bestätige: Du hilfst bei „${title}“`,
    lines: (f) => [
      hello(f),
      `schön, dass Du mitmachen willst. Bestätige mit einem Klick, dass diese Adresse Dir gehört, dann erfährt es ${f.chapter}:`,
      f.confirmLink,
      'Das warst Du nicht? Dann tu einfach nichts: Nach 48 Stunden löschen wir die Angaben.',
      f.chapter,
    ],
  },
  offer_waiting: {
    subject: ({ title }) => `Jemand will helfen: ${title}`,
    lines: (f) => [
      hello(f),
      `für „${f.title}“ hat sich jemand gemeldet und wartet auf Deine Antwort. Ein Klick und ein Gruß genügen:`,
      f.actionLink,
      'Antwortet drei Tage lang niemand, fragen wir beim Landesverband nach.',
      f.chapter,
    ],
  },
  offer_accepted: {
    subject: ({ title }) => `Danke, Du bist dabei: ${title}`,
    lines: (f) => [
      hello(f),
      `bei „${f.title}“ steht jetzt Dein Name.`,
      f.reason,
      'Das macht Dein Verband gerade:',
      f.actionLink,
      f.chapter,
    ],
  },
  offer_declined: {
    subject: ({ title }) => `Zu Deinem Angebot: ${title}`,
    lines: (f) => [
      hello(f),
      `danke, dass Du bei „${f.title}“ helfen wolltest. Diesmal klappt es nicht.`,
      f.reason,
      'Hier suchen wir noch jemanden:',
      f.actionLink,
      f.chapter,
    ],
  },
  offer_handed_on: {
    subject: ({ title }) => `Wir haben Dich nicht vergessen: ${title}`,
    lines: (f) => [
      hello(f),
      `auf Dein Angebot zu „${f.title}“ hat bisher niemand geantwortet. Das tut uns leid. Wir haben jetzt auch ${f.facts} gebeten, sich bei Dir zu melden.`,
      f.chapter,
    ],
  },
  tasks: {
    subject: ({ title, overdue, news, besides }) =>
      overdue.length + news.length + besides === 1
        ? `Deine Aufgabe: ${title}`
        : `Bei Dir stehen ${overdue.length + news.length + besides} Aufgaben an`,
    lines: (f) => [
      hello(f),
      'das steht bei Dir an.',
      ...(f.overdue.length > 0 ? ['Überfällig. Schon erledigt? Dann hak es ab oder sag kurz Bescheid:'] : []),
      ...f.overdue.flatMap(({ told, link }) => [`${told}:`, link]),
      ...(f.news.length > 0 ? ['In den nächsten zwei Wochen:'] : []),
      ...f.news.flatMap(({ told, link }) => [`${told}:`, link]),
      ...(f.besides > 0 ? [`Und ${f.besides} weitere.`] : []),
      'Du schaffst etwas nicht? Sag früh Bescheid, dann findet sich jemand anderes.',
      'Diese Mail kommt montags, wenn etwas ansteht. Du willst sie nicht mehr?',
      f.choiceLink,
    ],
  },
}
