import type { ActionType } from '#shared/actions/action.ts'

/** What an action of a type is called and says, at which hours, and how many people it wants. */
export type ActionWords = {
  type: ActionType
  titles: readonly string[]
  description: string
  shifts: readonly (readonly [from: string, to: string])[]
  capacity: readonly [number, number]
}

export const housing: readonly ActionWords[] = [
  {
    type: 'door_to_door',
    titles: ['Wir klopfen an', 'Haustürgespräche im Viertel', 'Von Tür zu Tür: Wie wohnst Du?'],
    description:
      'Wir gehen zu zweit von Tür zu Tür und fragen, was die Menschen beim Wohnen umtreibt. Vorher gibt es eine halbe Stunde Einführung, danach werten wir bei Tee und Kuchen zusammen aus. Neue sind ausdrücklich willkommen.',
    shifts: [['15:30', '18:30']],
    capacity: [6, 16],
  },
  {
    type: 'info_stand',
    titles: ['Infostand: Mieten runter', 'Infostand vor dem Supermarkt', 'Marktstand mit Heizkostencheck'],
    description:
      'Wir stehen auf dem Platz, sprechen Leute an und prüfen auf Wunsch die Nebenkostenabrechnung. Du kannst mitreden, Kaffee ausschenken oder beim Auf- und Abbau helfen.',
    shifts: [
      ['09:00', '11:00'],
      ['11:00', '13:00'],
    ],
    capacity: [3, 6],
  },
  {
    type: 'open_meeting',
    titles: [
      'Offenes Treffen für Mieter*innen',
      'Mieter*innen-Stammtisch',
      'Offener Abend: Was tun gegen hohe Mieten?',
    ],
    description:
      'Ein Abend zum Kennenlernen und Pläneschmieden: Wer wohnt wo, was läuft schief, was packen wir zuerst an? Ohne Tagesordnung, mit Suppe.',
    shifts: [['18:30', '20:30']],
    capacity: [20, 40],
  },
  {
    type: 'flyers',
    titles: ['Flyer stecken im Viertel', 'Einladung zur Mieter*innenversammlung verteilen'],
    description:
      'Wir verteilen Einladungen in die Briefkästen rund um den Treffpunkt. Zwei Stunden an der frischen Luft, gut für alle, die lieber nicht viel reden.',
    shifts: [['10:00', '12:00']],
    capacity: [4, 10],
  },
]

export const hospital: readonly ActionWords[] = [
  {
    type: 'info_stand',
    titles: [
      'Unterschriften für unsere Klinik',
      'Infostand am Krankenhaus',
      'Stand auf dem Wochenmarkt: Klinik retten',
    ],
    description:
      'Wir sammeln Unterschriften für das Krankenhaus vor Ort und hören zu, was Menschen dort erlebt haben. Klemmbretter und Listen sind da.',
    shifts: [
      ['10:00', '12:00'],
      ['12:00', '14:00'],
    ],
    capacity: [3, 8],
  },
  {
    type: 'rally',
    titles: ['Kundgebung: Klinik bleibt!', 'Menschenkette ums Krankenhaus'],
    description:
      'Gemeinsam mit Beschäftigten stehen wir vor der Klinik. Bring Freund*innen mit, Schilder malen wir vorher zusammen.',
    shifts: [['16:00', '17:30']],
    capacity: [40, 80],
  },
  {
    type: 'phone_evening',
    titles: ['Telefonabend: Mitglieder anrufen', 'Telefonabend mit Pizza'],
    description:
      'Wir rufen Mitglieder an und fragen, wer beim Sammeln hilft. Leitfaden und Nummern liegen bereit, Kopfhörer bitte mitbringen.',
    shifts: [['17:30', '19:30']],
    capacity: [6, 12],
  },
  {
    type: 'training',
    titles: ['Einstieg für Neue: So sammeln wir', 'Übung: Gespräche am Stand'],
    description:
      'Zwei Stunden für alle, die noch nie an einem Stand waren: Wir üben zu dritt, lachen viel und gehen danach mit einem fertigen Satz nach Hause.',
    shifts: [['17:00', '19:00']],
    capacity: [10, 20],
  },
]

export const places = [
  { name: 'Marktplatz', street: 'Markt 1' },
  { name: 'Vor dem Rathaus', street: 'Rathausplatz 2' },
  { name: 'Bahnhofsvorplatz', street: 'Bahnhofstraße 1' },
  { name: 'Stadtteilladen', street: 'Lindenstraße 14' },
  { name: 'Bürgerhaus, kleiner Saal', street: 'Schulstraße 7' },
  { name: 'Kulturzentrum', street: 'Gartenweg 22' },
  { name: 'Vor dem Einkaufszentrum', street: 'Hauptstraße 58' },
] as const
