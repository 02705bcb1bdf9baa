import { addDays } from '#shared/calendar/berlin-time.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { Frame } from '#shared/campaigns/frame.ts'
import type { ActionIdea, ResponsibilityKind, TemplateTask } from '#shared/campaigns/template.ts'

export const roles: ResponsibilityKind[] = ['lead', 'actions', 'material', 'press', 'newcomers']

const saturdayAfter = (day: string) => addDays(day, 6 - new Date(`${day}T12:00:00Z`).getUTCDay())

export const frameText = ({
  text,
  startsOn,
}: Campaign): Omit<Frame, 'campaignId' | 'phases' | 'version'> => ({
  text,
  targets: [
    { unit: 'conversations', count: 100_000 },
    { unit: 'actions', count: 1_200 },
    { unit: 'districts', count: 180 },
  ],
  keyDates: [
    { on: saturdayAfter(addDays(startsOn, 26)), what: 'Aktionstag: alle Kreise am selben Samstag' },
    { on: addDays(startsOn, 60), what: 'Zwischenbilanz mit allen Leitungen' },
  ],
  contact: { name: 'Kampagnenbüro', reach: 'kampagne@example.org' },
})

type Words = Omit<TemplateTask, 'templateTaskId' | 'phaseId' | 'changedIn'> & {
  phase: 0 | 1 | 2
  /** The version of the templates it came with. */
  since?: number
}

export const taskTexts: Record<string, Words> = {
  start: {
    title: 'Auftakttreffen einladen',
    done: 'Zehn Leute waren da und haben sich eine Aufgabe genommen.',
    phase: 0,
    dueFrom: 'start',
    dueDays: 10,
    effort: 'an_evening',
    people: 2,
  },
  material: {
    title: 'Material bestellen und abholen',
    done: 'Flyer, Fragebögen und Westen liegen im Büro.',
    phase: 0,
    dueFrom: 'start',
    dueDays: 14,
    effort: 'an_hour',
    people: 1,
    skills: 'Auto oder Lastenrad',
  },
  streets: {
    title: 'Straßen aussuchen',
    done: 'Zwanzig Straßen stehen fest, mit einer Karte für jedes Team.',
    phase: 0,
    dueFrom: 'end',
    dueDays: -1,
    effort: 'an_evening',
    people: 2,
    skills: 'Ihr kennt Euch im Kreis aus',
  },
  training: {
    title: 'Gespräche üben',
    done: 'Alle Teams haben einmal geübt.',
    phase: 1,
    dueFrom: 'start',
    dueDays: 4,
    effort: 'an_evening',
    people: 2,
  },
  doors: {
    title: 'Erster Abend an den Türen',
    done: 'Fünfzig Gespräche sind geführt und gezählt.',
    phase: 1,
    dueFrom: 'start',
    dueDays: 7,
    effort: 'an_evening',
    people: 8,
  },
  market: {
    title: 'Stand auf dem Wochenmarkt',
    done: 'Drei Samstage mit Genehmigung sind belegt.',
    phase: 1,
    dueFrom: 'start',
    dueDays: 12,
    effort: 'a_day',
    people: 4,
  },
  press: {
    title: 'Lokalzeitung einladen',
    done: 'Ein Artikel ist erschienen.',
    phase: 1,
    dueFrom: 'start',
    dueDays: 20,
    effort: 'an_hour',
    people: 1,
    skills: 'schreibt gern',
  },
  neighbours: {
    title: 'Zweiter Besuch im selben Haus',
    done: 'Wer beim ersten Mal nicht da war, hatte eine Karte im Briefkasten.',
    phase: 1,
    dueFrom: 'start',
    dueDays: 28,
    effort: 'an_evening',
    people: 4,
    since: 2,
  },
  celebrate: {
    title: 'Abschlussfest mit allen Neuen',
    done: 'Wer mitgemacht hat, war eingeladen.',
    phase: 2,
    dueFrom: 'end',
    dueDays: -2,
    effort: 'a_day',
    people: 5,
  },
}

const idea = (type: ActionIdea['type'], title: string, description: string): ActionIdea => ({
  type,
  title,
  description,
})

export const templateTexts: { title: string; about: string; tasks: string[]; ideas: ActionIdea[] }[] = [
  {
    title: 'Stadt',
    about: 'Für Kreise mit vielen Mietshäusern: von Tür zu Tür, jede Woche ein Abend.',
    tasks: ['start', 'material', 'streets', 'training', 'doors', 'neighbours', 'press', 'celebrate'],
    ideas: [
      idea(
        'door_to_door',
        'Haustürgespräche in der Nachbarschaft',
        'Wir gehen zu zweit von Tür zu Tür und fragen, wie es mit der Miete steht. Du bekommst vorher eine kurze Einführung.',
      ),
      idea(
        'advice_hour',
        'Mietberatung im Viertel',
        'Bring Deine Nebenkostenabrechnung mit: Wir schauen gemeinsam drauf.',
      ),
    ],
  },
  {
    title: 'Land',
    about: 'Für große Flächen: Marktstände und Treffen in mehreren Orten.',
    tasks: ['start', 'material', 'market', 'training', 'neighbours', 'press', 'celebrate'],
    ideas: [
      idea(
        'info_stand',
        'Am Markttag auf dem Platz',
        'Wir stehen auf dem Wochenmarkt und sprechen darüber, was Wohnen und Heizen hier kostet.',
      ),
    ],
  },
]
