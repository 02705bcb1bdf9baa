'use client'

import type { Section } from '#shared/proposals/text.ts'
import { useField, useRefusal } from '#web/ui/form/form.tsx'
import { TextArea } from '#web/ui/form/text-area.tsx'
import { HiddenField } from '#web/ui/form/hidden-field.tsx'
import { TextField } from '#web/ui/form/text-field.tsx'

const most = 12
/** Empty ones for what is still to be written. */
const spare = 2

/** What is said where somebody else was faster. */
type Meanwhile = { title: string; hint: string }
type Props = { sections: readonly Section[]; meanwhile: Meanwhile }

/** The numbered parts of a text, and room for more. */
export function SectionFields({ sections, meanwhile }: Props) {
  const places = Array.from({ length: Math.min(most, Math.max(sections.length + spare, 3)) }, (_, n) => n)
  return places.map((place) => (
    <OneSection key={place} place={place} section={sections[place]} meanwhile={meanwhile} />
  ))
}

type OneProps = { place: number; section: Section | undefined; meanwhile: Meanwhile }

function OneSection({ place, section, meanwhile }: OneProps) {
  const { label } = useField(`sections.${place}`)
  const { error, typed } = useField(`sections.${place}.text`)
  const isConflict = useRefusal() === 'text_conflict' && error !== undefined
  return (
    <fieldset className="grid gap-4 border-t border-hair pt-4">
      <legend className="float-left w-full font-bold">{label}</legend>
      <HiddenField name={`sections.${place}.sectionId`} value={section?.sectionId ?? ''} />
      <TextField
        name={`sections.${place}.heading`}
        maxLength={90}
        required={place === 0}
        defaultValue={section?.heading}
      />
      <TextArea
        name={`sections.${place}.text`}
        maxLength={3000}
        rows={5}
        required={place === 0}
        defaultValue={section?.text}
      />
      {isConflict && section && section.text !== typed && (
        <div className="border-l-[3px] border-sea bg-sheet p-4">
          <p className="font-semibold">{meanwhile.title}</p>
          <p className="mt-2 whitespace-pre-line">{section.text}</p>
          <p className="mt-2 text-[0.94rem] text-quiet">{meanwhile.hint}</p>
        </div>
      )}
    </fieldset>
  )
}
