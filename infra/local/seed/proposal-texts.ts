import type { WrittenText } from '#shared/proposals/text.ts'

/** Words of a proposal; its days are counted from today. */
export type Draft = Omit<WrittenText, 'startsOn' | 'endsOn' | 'reviewOn' | 'sections'> & {
  sections: [heading: string, text: string][]
  starts: number
  ends: number
  review: number
}

export const drafts = {
  rents: {
    title: 'Mieten runter: Wir klopfen an',
    summary:
      'Die Miete frisst den Lohn. Bis zum Frühjahr sprechen wir in jedem Kreis mit den Menschen dort, wo sie wohnen: an der Tür, im Treppenhaus, am Infostand vor dem Supermarkt.',
    sections: [
      [
        'Was los ist',
        'Wer heute umzieht, zahlt ein Drittel mehr als die Nachbarin nebenan. Nebenkosten steigen schneller als Löhne, und die Hausverwaltung geht nicht ans Telefon.',
      ],
      [
        'Was wir fragen',
        'Was zahlst Du, was ist kaputt, was hast Du schon versucht? Wir fragen zuerst und reden danach. Was wir hören, kommt zurück in beide Räte und entscheidet, was wir als Nächstes fordern.',
      ],
      [
        'Was wir anbieten',
        'Wir laden ein: zur Mieter*innenversammlung, zur Heizkostenberatung, zum gemeinsamen Brief an die Hausverwaltung. Niemand bleibt mit der Abrechnung allein.',
      ],
    ],
    goal: { count: 100_000, unit: 'Gespräche an Türen und Ständen', measure: 'conversations' },
    resources: 'Ein Leitfaden für die Tür, 400.000 Mietenchecks, je Kreis eine Schulung am Abend.',
    starts: -21,
    ends: 120,
    review: 90,
  },
  hospitals: {
    title: 'Das Krankenhaus bleibt hier',
    summary:
      'Eine Klinik, die schließt, fehlt allen: der Schwangeren, dem Nachbarn mit dem Herzinfarkt, den Kolleg*innen auf Station. Wir kämpfen in Stadt und Land für Krankenhäuser in öffentlicher Hand.',
    sections: [
      [
        'Was wir fordern',
        'Kein Krankenhaus wird geschlossen, das mehr als dreißig Minuten vom nächsten entfernt liegt. Was privatisiert wurde, kommt zurück in öffentliche Hand.',
      ],
      [
        'Was wir tun',
        'Wir sammeln Unterschriften, hören Beschäftigten zu und bringen in jedem Kreistag denselben Antrag ein. Jede Aktion vor Ort zahlt auf dieselbe Forderung ein.',
      ],
    ],
    goal: { count: 60_000, unit: 'Unterschriften für die Klinik vor Ort', measure: 'signatures' },
    starts: -7,
    ends: 150,
    review: 120,
  },
  buses: {
    title: 'Bus und Bahn für alle, auch auf dem Land',
    summary:
      'Wer kein Auto hat, kommt auf dem Land nicht zum Arzt, nicht zur Ausbildung, nicht zum Kino. Wir wollen einen Bus in jedes Dorf, jede Stunde, und ein Ticket, das sich alle leisten können.',
    sections: [
      [
        'Was fehlt',
        'In vielen Dörfern fährt der Bus dreimal am Tag, und in den Ferien gar nicht. Wer Schicht arbeitet, hat davon nichts.',
      ],
      [
        'Was wir tun',
        'In mindestens 120 Kreisen fragen wir an Haltestellen, welche Linie fehlt, und tragen die Antworten auf einer gemeinsamen Karte zusammen.',
      ],
      [
        'Was wir damit machen',
        'Die Karte übergeben wir im Sommer den Kreistagen und den Verkehrsverbünden. Was fehlt, steht dann nicht mehr nur im Leserbrief.',
      ],
    ],
    goal: { count: 120, unit: 'Kreise mit einer Haltestellen-Aktion', measure: 'districts' },
    starts: 30,
    ends: 200,
    review: 170,
  },
  children: {
    title: 'Kein Kind ohne warmes Essen',
    summary:
      'Jedes fünfte Kind wächst in Armut auf. Wir kämpfen vor Ort für ein kostenloses, gutes Mittagessen in jeder Kita und jeder Schule, und wir fangen dort an, wo schon gekocht wird.',
    sections: [
      [
        'Was los ist',
        'Wo das Essen vier Euro kostet, bleiben Stühle leer. Eltern schämen sich zu fragen, und Erzieher*innen teilen ihr eigenes Brot.',
      ],
      [
        'Was wir tun',
        'Wir zählen in jedem Kreis, was ein Essen kostet und wer es bekommt, und bringen den gleichen Antrag in den Schulausschuss ein.',
      ],
    ],
    goal: { count: 200, unit: 'Anträge in Kreisen und Gemeinden' },
    starts: 60,
    ends: 240,
    review: 200,
  },
  heating: {
    title: 'Wärme ist kein Luxus',
    summary:
      'Vor dem Winter sollte niemand Angst haben. Wir prüfen Heizkostenabrechnungen, holen Geld zurück und sammeln, wer zu viel verlangt.',
    sections: [
      [
        'Was wir tun',
        'In jedem Kreis gibt es einmal im Monat eine Sprechstunde, in der wir Abrechnungen prüfen und Widersprüche schreiben.',
      ],
      [
        'Was wir fordern',
        'Einen Deckel für Fernwärme und eine öffentliche Stelle, die Abrechnungen prüft, ohne dass man vor Gericht muss.',
      ],
    ],
    goal: { count: 5_000, unit: 'geprüfte Abrechnungen' },
    starts: -150,
    ends: 30,
    review: 10,
  },
  festival: {
    title: 'Ein großes Fest im Mai',
    summary:
      'Ein Fest in Berlin, zu dem alle kommen: Musik, Reden, Begegnung. Ein Tag, an dem man sieht, wie viele wir sind.',
    sections: [
      [
        'Was wir wollen',
        'Zehntausend Menschen an einem Tag an einem Ort, mit einer Bühne und einem Programm von Mittag bis Mitternacht.',
      ],
    ],
    goal: { count: 10_000, unit: 'Gäste' },
    starts: 100,
    ends: 190,
    review: 160,
  },
} satisfies Record<string, Draft>
