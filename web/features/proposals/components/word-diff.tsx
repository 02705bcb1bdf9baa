import { diffWordsWithSpace } from 'diff'

/** Two wordings as one: what went is struck through, what came is underlined. Not by colour alone. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  return (
    <p className="whitespace-pre-line">
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, place) => {
        const key = `${place} ${value}`
        if (added)
          return (
            <ins key={key} className="bg-sheet font-semibold decoration-2">
              {value}
            </ins>
          )
        return removed ? (
          <del key={key} className="text-quiet">
            {value}
          </del>
        ) : (
          <span key={key}>{value}</span>
        )
      })}
    </p>
  )
}
