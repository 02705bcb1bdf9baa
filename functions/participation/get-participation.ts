import { participationRoutes } from '#shared/participation/routes.ts'
import { reached, steps, type DistrictParticipation } from '#shared/participation/participation.ts'
import { operation } from '../http/operation.ts'
import { writeTable } from '../sign-ups/write-table.ts'
import type { ParticipationStore } from './participation-store.ts'

type Deps = { participation: Pick<ParticipationStore, 'of' | 'ofDistrict'> }

export const getParticipation = operation(participationRoutes.getParticipation)(
  async ({ params: { campaignId } }, { participation }: Deps) => ({
    campaignId,
    districts: await participation.of(campaignId),
  }),
)

export const getDistrictParticipation = operation(participationRoutes.getDistrictParticipation)(
  async ({ params: { campaignId, chapterId } }, { participation }: Deps) =>
    participation.ofDistrict(campaignId, chapterId),
)

const heading = ['Kreisverband', 'übernommen', 'geplant', 'erste Aktion', 'berichtet', 'Stand']
const counted = ['Aktionen', 'Türen', 'Gespräche', 'Unterschriften', 'Interessierte']
const states = { adopted: 'übernommen', planned: 'geplant', acted: 'aktiv', reported: 'berichtet' } as const

const rowOf = (district: DistrictParticipation): string[] => {
  const last = reached(district)
  return [
    district.chapterId,
    ...steps.map((step) => district[step] ?? ''),
    last ? states[last] : '',
    ...[
      district.actions,
      district.doors,
      district.conversations,
      district.signatures,
      district.newMembers,
    ].map(String),
  ]
}

/** A table that any spreadsheet opens, in which no cell is reckoned. */
export const exportParticipation = operation(participationRoutes.exportParticipation)(
  async ({ params: { campaignId } }, { participation }: Deps) =>
    writeTable([[...heading, ...counted], ...(await participation.of(campaignId)).map(rowOf)]),
)
