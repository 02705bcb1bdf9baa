/** Words between a name and what tells it apart (“Pfaffenhofen an der Ilm”, “a.d.Ilm”). */
const linking = new Set(
  'a am an auf b bei beim d dem den der die des i im in ob unter v vom von vor zu zum zur'.split(' '),
)

/** Honours that stand before or after a name: “Eisleben, Lutherstadt”. */
const honours =
  /\b(lutherstadt|hansestadt|goethestadt|universitätsstadt|hanse- und universitätsstadt|stadt)\b/g

export type PlaceName = {
  /** The whole name in small letters, spelling evened out. */
  readonly full: string
  /** The name without what tells it apart from namesakes. */
  readonly base: string
  /** First letter of what tells it apart, since that is all that abbreviations have in common. */
  readonly mark: string | undefined
}

/**
 * A name as both sources can be compared by. They abbreviate differently (“i.d.OPf.”, “in der Oberpfalz”), leave out
 * what tells namesakes apart (“Osterode”, “Osterode am Harz”) and may add the Sorbian name (“Kamenz - Kamjenc”).
 */
export function placeName(name: string): PlaceName {
  const german = name.split(' - ')[0]!.toLowerCase()
  const plain = german.replaceAll(/\bsankt\b/g, 'st').replaceAll(honours, ' ')
  const words = (plain.trim() === '' ? german : plain).split(/[\s.,]+|(?=[(/])/).filter(Boolean)
  const end = words.findIndex((word, i) => i > 0 && (linking.has(word) || /^[(/]/.test(word)))
  const rest = end < 0 ? [] : words.slice(end).map((word) => word.replaceAll(/[()/]/g, ''))
  return {
    full: words.join(' '),
    base: words.slice(0, end < 0 ? undefined : end).join(' '),
    mark: rest.find((word) => word !== '' && !linking.has(word))?.[0],
  }
}

/** Whether the two may mean the same place, as far as the names tell. */
export const mayBeSame = (a: PlaceName, b: PlaceName) =>
  a.base === b.base && (a.mark === undefined || b.mark === undefined || a.mark === b.mark)
