'use client'

import type { CampaignCoordinator } from '#shared/campaigns/coordinators.ts'
import { CheckField } from '#web/ui/form/check-field.tsx'
import { useField } from '#web/ui/form/form.tsx'

type Props = { people: readonly CampaignCoordinator[]; words: { title: string; hint: string } }

/** Those who were there when the form was opened: whom others named meanwhile one cannot have kept or let go. */
export function KeptCoordinators({ people, words }: Props) {
  const { typed } = useField('was')
  const known: string[] | undefined = typed && JSON.parse(typed).personIds
  return (
    <fieldset className="grid gap-1">
      <legend className="font-semibold">{words.title}</legend>
      <p className="mb-1 text-[0.94rem] text-quiet">{words.hint}</p>
      {people
        .filter(({ personId }) => !known || known.includes(personId))
        .map(({ personId, name }) => (
          <CheckField key={personId} name={`kept.${personId}`} defaultChecked>
            {name}
          </CheckField>
        ))}
    </fieldset>
  )
}
