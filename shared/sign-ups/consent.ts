import type { Locale } from '../people/person.ts'

/**
 * What a person agrees to when they sign up. A changed wording is a new version: the record keeps the version
 * and the hash of the words that were shown.
 */
export const consentVersion = '2026-11'

export const consentText: Record<Locale, string> = {
  de:
    'Ich bin einverstanden, dass der gastgebende Verband meinen Namen und meine E-Mail-Adresse für diese Aktion ' +
    'speichert und mir dazu schreibt. Daraus kann man auf meine politische Meinung schließen. Meine Angaben werden ' +
    '30 Tage nach der Aktion gelöscht. Ich kann jederzeit über den Link in jeder Mail absagen.',
  en:
    'I agree that the hosting chapter stores my name and e-mail address for this action and writes to me about it. ' +
    'This may reveal my political opinion. My details are deleted 30 days after the action. I can cancel at any ' +
    'time through the link in every mail.',
}
