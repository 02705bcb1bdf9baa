import { useTranslations } from 'next-intl'
import type { Seat } from '#shared/councils/council.ts'
import { bestScore, type Marks, type Ranking } from '#shared/rankings/ranking.ts'
import { Form } from '#web/ui/form/form.tsx'
import { SelectField } from '#web/ui/form/select-field.tsx'
import { submitMarks } from '../submit-ranking.ts'

type Props = { ranking: Ranking; seat: Seat; marks: Marks | undefined }

const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)

/** A score or a place for each; a later press replaces the earlier one. */
export function MarksForm({ ranking: { rankingId, options, method }, seat, marks }: Props) {
  const t = useTranslations('Ranking')
  const form = useTranslations('Form')
  const councils = useTranslations('Tallies')
  const choices =
    method === 'score'
      ? upTo(0, bestScore).map((score) => ({ value: String(score), label: t(`score.${score as 0}`) }))
      : [
          { value: '', label: t('noPlace') },
          ...upTo(1, options.length).map((place) => ({ value: String(place), label: t('place', { place }) })),
        ]
  const untouched = method === 'score' ? '0' : ''
  return (
    <Form
      name={`marks-${seat.seatId}`}
      submit={submitMarks}
      hidden={{ rankingId, seatId: seat.seatId }}
      labels={Object.fromEntries(options.map(({ optionId, title }) => [`mark.${optionId}`, title]))}
      summary={form('summary')}
      className="mt-4 grid max-w-[36rem] gap-4"
    >
      <p className="text-quiet">
        {t('asSeat', { council: councils(seat.councilId) })} {t(marks ? 'saidBefore' : 'notYet')}
      </p>
      {options.map(({ optionId }) => (
        <SelectField
          key={optionId}
          name={`mark.${optionId}`}
          options={choices}
          defaultValue={marks ? String(marks[optionId] || untouched) : untouched}
        />
      ))}
      <button type="submit" className="button justify-self-start">
        {t('cast')}
      </button>
    </Form>
  )
}
