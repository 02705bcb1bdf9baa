import { addDays, instantInBerlin } from '#shared/calendar/berlin-time.ts'
import type { Campaign, CampaignId } from '#shared/campaigns/campaign.ts'
import type { PriorityId, Proposal } from '#shared/proposals/proposal.ts'
import { chance } from './chance.ts'
import type { Stores } from './stores.ts'

const texts = [
  {
    title: 'Tür auf für bezahlbares Wohnen',
    text: 'Vier Monate, ein Ziel: 100.000 Gespräche. Jeder Kreisverband geht dorthin, wo die Mieten am stärksten steigen, und lädt zum nächsten Treffen ein.\n\nDu brauchst keine Erfahrung. Wir gehen zu zweit, Du bekommst eine kurze Einführung, und danach trinken wir zusammen einen Kaffee.',
    starts: -18,
    ends: 110,
  },
  {
    title: 'Klinik vor Ort: Wir sammeln',
    text: 'An Infoständen und vor Krankenhäusern sammeln wir Unterschriften und hören zu, was Patient*innen und Beschäftigte erleben.\n\nAm Ende übergeben wir die Unterschriften überall am selben Tag: in den Kreistagen, in den Landtagen, in Berlin.',
    starts: -7,
    ends: 140,
  },
  {
    title: 'Heizung bezahlbar halten',
    text: 'Drei Monate im letzten Winter: Wir haben Heizkostenabrechnungen geprüft und Nachbarschaften zusammengebracht.',
    starts: -375,
    ends: -270,
  },
]

/** One campaign under each of the first two priorities, and one of last winter. */
export async function openCampaigns(
  stores: Stores,
  proposals: readonly Pick<Proposal, 'proposalId' | 'title'>[],
  today: string,
) {
  const campaigns: Campaign[] = texts.map(({ title, text, starts, ends }, position) => {
    const { proposalId, title: priorityTitle } = proposals[position % 2]!
    return {
      campaignId: chance(title).id('cmp') as CampaignId,
      priorityId: proposalId.replace('pro_', 'pri_') as PriorityId,
      priorityTitle,
      title,
      text,
      startsOn: addDays(today, starts),
      endsOn: addDays(today, ends),
      openedAt: instantInBerlin(addDays(today, starts - 5), '10:00'),
    }
  })
  for (const campaign of campaigns) await stores.campaigns.open(campaign)
  return campaigns
}
