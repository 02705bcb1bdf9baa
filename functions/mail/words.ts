import type { Locale } from '#shared/people/person.ts'
import type { Mail } from './mail.ts'

/** What the text of a mail is filled with; all of it ready to be read. */
export type Filling = {
  name: string
  title: string
  when: string
  where: string
  chapter: string
  campaign: string
  confirmLink: string
  cancelLink: string
  actionLink: string
}

type Wording = { subject: (f: Filling) => string; lines: (f: Filling) => string[] }

const de: Record<Mail['kind'], Wording> = {
  confirm: {
    subject: ({ title }) => `Bitte bestätige: ${title}`,
    lines: (f) => [
      `Hallo ${f.name},`,
      `schön, dass Du dabei sein willst. Dein Platz ist 48 Stunden für Dich frei gehalten. Bestätige ihn mit einem Klick:`,
      f.confirmLink,
      `${f.title}\n${f.when}\n${f.where}`,
      `Du hast Dich nicht angemeldet? Dann tu einfach nichts: Nach 48 Stunden löschen wir die Angaben, und Du bekommst keine weitere Mail.`,
      f.chapter,
    ],
  },
  confirmed: {
    subject: ({ title }) => `Du bist dabei: ${title}`,
    lines: (f) => [
      `Hallo ${f.name},`,
      `Dein Platz ist fest. Wir freuen uns auf Dich!`,
      `${f.title}\n${f.when}\n${f.where}`,
      `Die Kalenderdatei hängt an dieser Mail. Alles Weitere zur Aktion:`,
      f.actionLink,
      `Doch verhindert? Sag mit diesem Link ab, damit jemand anderes mitmachen kann:`,
      f.cancelLink,
      `Diese Aktion gehört zur Kampagne „${f.campaign}“.`,
      f.chapter,
    ],
  },
  cancelled: {
    subject: ({ title }) => `Abgesagt: ${title}`,
    lines: (f) => [
      `Hallo ${f.name},`,
      `Du hast abgesagt, Dein Platz ist wieder frei. Danke, dass Du Bescheid gegeben hast.`,
      `${f.title}\n${f.when}`,
      `Hier findest Du andere Aktionen oder meldest Dich wieder an:`,
      f.actionLink,
      f.chapter,
    ],
  },
}

const en: Record<Mail['kind'], Wording> = {
  confirm: {
    subject: ({ title }) => `Please confirm: ${title}`,
    lines: (f) => [
      `Hello ${f.name},`,
      `great that you want to join. Your place is held for 48 hours. Confirm it with one click:`,
      f.confirmLink,
      `${f.title}\n${f.when}\n${f.where}`,
      `You did not sign up? Then do nothing: after 48 hours we delete the details, and you get no further mail.`,
      f.chapter,
    ],
  },
  confirmed: {
    subject: ({ title }) => `You are in: ${title}`,
    lines: (f) => [
      `Hello ${f.name},`,
      `your place is yours. We look forward to seeing you!`,
      `${f.title}\n${f.when}\n${f.where}`,
      `The calendar file is attached. Everything else about the action:`,
      f.actionLink,
      `Cannot come after all? Cancel with this link, so that somebody else can join:`,
      f.cancelLink,
      `This action belongs to the campaign “${f.campaign}”.`,
      f.chapter,
    ],
  },
  cancelled: {
    subject: ({ title }) => `Cancelled: ${title}`,
    lines: (f) => [
      `Hello ${f.name},`,
      `you cancelled, and your place is free again. Thank you for letting us know.`,
      `${f.title}\n${f.when}`,
      `Find other actions here, or sign up again:`,
      f.actionLink,
      f.chapter,
    ],
  },
}

export const words: Record<Locale, Record<Mail['kind'], Wording>> = { de, en }
