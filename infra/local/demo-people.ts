/** Somebody who can be signed in as on this machine. All of them are invented. */
export type DemoPerson = {
  /** The `sub` of their tokens. */
  personId: string
  name: string
  email: string
  /** What they do, as the sign-in page shows it. */
  role: string
  /** Where they do it, as the sign-in page shows it. */
  chapter: string
}

/** One for each role of the mission. The seed gives each of them the grants and seats that `role` promises. */
export const demoPeople: DemoPerson[] = [
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e01',
    name: 'Ayşe Demir',
    email: 'ayse.demir@example.org',
    role: 'Mitglied im Kampagnenrat (Landesverbände)',
    chapter: 'Landesverband Sachsen',
  },
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e02',
    name: 'Henrik Lauterbach',
    email: 'henrik.lauterbach@example.org',
    role: 'Mitglied im Kampagnenrat (Fachleute)',
    chapter: 'Bund',
  },
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e03',
    name: 'Mila Petrović',
    email: 'mila.petrovic@example.org',
    role: 'Mitglied im Aktivenrat (Kreisverbände)',
    chapter: 'Kreisverband Rostock',
  },
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e04',
    name: 'Jonas Brinkmann',
    email: 'jonas.brinkmann@example.org',
    role: 'Mitglied im Aktivenrat (weitere Aktive)',
    chapter: 'Kreisverband Dresden',
  },
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e05',
    name: 'Katrin Vogel',
    email: 'katrin.vogel@example.org',
    role: 'Koordination im Kreis',
    chapter: 'Kreisverband Dresden',
  },
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e06',
    name: 'Ole Hansen',
    email: 'ole.hansen@example.org',
    role: 'Koordination im Kreis',
    chapter: 'Kreisverband Rostock',
  },
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e07',
    name: 'Sabine Richter',
    email: 'sabine.richter@example.org',
    role: 'Koordination im Land',
    chapter: 'Landesverband Sachsen',
  },
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e08',
    name: 'Thuy Nguyen',
    email: 'thuy.nguyen@example.org',
    role: 'Aktives Mitglied',
    chapter: 'Kreisverband Dresden',
  },
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e09',
    name: 'Paul Adebayo',
    email: 'paul.adebayo@example.org',
    role: 'Bundesgeschäftsstelle',
    chapter: 'Bund',
  },
  {
    personId: '0a6f3c1e-5b1d-4c55-9d0e-1c1f6a2b7e10',
    name: 'Renate Kühn',
    email: 'renate.kuehn@example.org',
    role: 'Datenschutz',
    chapter: 'Bund',
  },
]
