import type { Locale } from '../people/person.ts'

/**
 * What a person agrees to when they sign up. A changed wording is a new version: the record keeps the version
 * and the hash of the words that were shown.
 */
export const consentVersion = '2026-12'

export const consentText: Record<Locale, string> = {
  de:
    'Ich bin einverstanden, dass der gastgebende Verband meinen Namen und meine E-Mail-Adresse oder Telefonnummer ' +
    'für diese Aktion speichert und sich dazu bei mir meldet. Daraus kann man auf meine politische Meinung ' +
    'schließen. Meine Angaben werden 30 Tage nach der Aktion gelöscht. Ich kann jederzeit absagen und alles löschen ' +
    'lassen: über den Link in jeder Mail oder beim Verband.',
  en:
    'I agree that the hosting chapter stores my name and e-mail address or phone number for this action and ' +
    'contacts me about it. This may reveal my political opinion. My details are deleted 30 days after the action. ' +
    'I can cancel at any time and have everything deleted: through the link in every mail, or by asking the chapter.',
}
