import type { Locale } from '../people/person.ts'

/** What a person agrees to when they propose an action; a changed wording is a new version. */
export const ideaConsentVersion = '2026-11'

export const ideaConsentText: Record<Locale, string> = {
  de:
    'Ich bin einverstanden, dass der Verband meinen Namen und meine E-Mail-Adresse speichert, um mir zu dieser Idee ' +
    'zu antworten. Daraus kann man auf meine politische Meinung schließen. Meine Angaben werden 30 Tage nach der ' +
    'Antwort gelöscht, spätestens nach 90 Tagen.',
  en:
    'I agree that the chapter stores my name and e-mail address to answer me about this idea. This may reveal my ' +
    'political opinion. My details are deleted 30 days after the answer, after 90 days at the latest.',
}
