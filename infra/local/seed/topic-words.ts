/** What members suggest; `districts` of how many states endorse it, and how many people besides. */
export type TopicWords = {
  title: string
  what: string
  why: string
  voices?: string
  districts: number
  states: number
  persons: number
  /** Days before today. */
  ago: number
  evidence?: 'campaign' | 'hospital'
  /** The title of the topic it went into. */
  into?: string
  isTaken?: true
}

export const topicWords: readonly TopicWords[] = [
  {
    title: 'Heizkosten, die niemand versteht',
    what: 'Nachzahlungen von tausend Euro und mehr, und keine Abrechnung, aus der man schlau wird. Wir wollen, dass jede Abrechnung offenliegt.',
    why: 'An jeder dritten Tür ist das die erste Sorge, noch vor der Miete selbst. Viele zahlen aus Angst, ohne nachzufragen.\n\nWo wir Sprechstunden angeboten haben, kamen doppelt so viele wie geplant. Das Thema verbindet Häuser, die sonst nichts miteinander zu tun haben.',
    voices:
      '„Ich habe dreimal angerufen und dreimal eine andere Zahl gehört.“\n„Seit der Abrechnung heize ich nur noch ein Zimmer.“',
    districts: 14,
    states: 6,
    persons: 61,
    ago: 26,
    evidence: 'campaign',
  },
  {
    title: 'Nebenkosten erklären lassen',
    what: 'Wer eine Abrechnung der Nebenkosten bekommt, soll sie prüfen lassen können, kostenlos und in der Nähe.',
    why: 'Die Beratungsstellen sind voll, und wer nicht Mitglied im Mieterverein ist, steht allein da.',
    districts: 4,
    states: 2,
    persons: 17,
    ago: 21,
    into: 'Heizkosten, die niemand versteht',
  },
  {
    title: 'Ein Bus in jedes Dorf',
    what: 'Am Wochenende fährt vielerorts gar nichts mehr. Wir wollen jede Stunde einen Bus, auch sonntags.',
    why: 'Wer kein Auto hat, kommt nicht zum Arzt und nicht zur Ausbildung. In den Dörfern ist das die erste Antwort auf die Frage, was fehlt.',
    districts: 11,
    states: 5,
    persons: 48,
    ago: 40,
    isTaken: true,
  },
  {
    title: 'Kita: Personal statt Versprechen',
    what: 'Gruppen werden zusammengelegt, Öffnungszeiten gekürzt. Wir fordern feste Schlüssel, die eingehalten werden müssen.',
    why: 'Eltern und Erzieher*innen stehen auf derselben Seite, nur fragt sie niemand gemeinsam. Das können wir ändern.',
    voices: '„Ich habe den Beruf geliebt. Jetzt zähle ich Stunden.“',
    districts: 12,
    states: 2,
    persons: 33,
    ago: 18,
  },
  {
    title: 'Hitzeschutz, bevor der Sommer kommt',
    what: 'Trinkbrunnen, Schatten, kühle Räume: Jede Stadt soll wissen, wo es zu heiß wird, und etwas tun.',
    why: 'Es trifft die, die oben unter dem Dach wohnen und draußen arbeiten. Im letzten Sommer haben wir Wasser verteilt und gesehen, wie nötig es ist.',
    districts: 8,
    states: 4,
    persons: 29,
    ago: 15,
  },
  {
    title: 'Wohnheime für Azubis',
    what: 'Zwei Stunden Fahrt am Morgen, zwei am Abend: Wer eine Ausbildung macht, braucht ein Zimmer am Ort, das er bezahlen kann.',
    why: 'Betriebe suchen Leute, und Leute finden keine Zimmer. Beides gehört zusammen.',
    districts: 7,
    states: 3,
    persons: 22,
    ago: 13,
  },
  {
    title: 'Überstunden in der Pflege zählen',
    what: 'Wir sammeln, wie viele Stunden auf Station wirklich gearbeitet werden, und legen die Zahl in jedem Kreistag auf den Tisch.',
    why: 'Solange niemand zählt, gibt es das Problem nicht. Mit der Klinik-Kampagne haben wir die Kontakte schon.',
    districts: 5,
    states: 3,
    persons: 19,
    ago: 10,
    evidence: 'hospital',
  },
  {
    title: 'Freibäder retten',
    what: 'Vier von zehn Bädern sind in Gefahr. Wir wollen, dass kein Bad mehr schließt, und dass der Eintritt bezahlbar bleibt.',
    why: 'Ein Freibad ist der Urlaub derer, die keinen haben. Und Kinder lernen nur dort schwimmen, wo Wasser ist.',
    districts: 6,
    states: 2,
    persons: 41,
    ago: 9,
  },
  {
    title: 'Kostenloses Mittagessen in der Schule',
    what: 'Ein warmes Essen am Tag, für jedes Kind, ohne Antrag und ohne Liste, wer nicht zahlen kann.',
    why: 'Lehrer*innen erzählen uns von Kindern, die mittags auf dem Hof warten, bis die anderen gegessen haben.',
    districts: 3,
    states: 2,
    persons: 26,
    ago: 6,
  },
  {
    title: 'Leerstand wird Wohnraum',
    what: 'In jeder Stadt stehen Häuser leer, während andere suchen. Wir machen sie sichtbar und fragen, warum.',
    why: 'Ein Rundgang durchs Viertel genügt, um zwanzig leere Fenster zu finden. Das versteht jede*r sofort.',
    districts: 2,
    states: 1,
    persons: 14,
    ago: 4,
  },
  {
    title: 'Jugendclubs offen halten',
    what: 'Kürzungen treffen zuerst die, die nicht wählen dürfen. Kein Club soll schließen, ohne dass die Jugendlichen gefragt werden.',
    why: 'Bei uns im Ort ist der Club der einzige Raum, der nichts kostet. Jetzt soll er nur noch zwei Tage öffnen.',
    districts: 1,
    states: 1,
    persons: 9,
    ago: 3,
  },
  {
    title: 'Post vom Jobcenter verstehen',
    what: 'Briefe, die Angst machen, weil man sie nicht versteht: Wir lesen sie zusammen, jede Woche am selben Ort.',
    why: 'Wer einmal einen Brief zu spät beantwortet, verliert Geld. Gemeinsam lesen kostet nichts und hilft sofort.',
    districts: 0,
    states: 0,
    persons: 3,
    ago: 1,
  },
]
