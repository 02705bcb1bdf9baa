import { participationRoutes } from '#shared/participation/routes.ts'
import { reached, steps, type DistrictParticipation } from '#shared/participation/participation.ts'
import { operation } from '../http/operation.ts'
import { writeTable } from '../sign-ups/write-table.ts'
import type { ParticipationStore } from './participation-store.ts'

type Deps = { participation: Pick<ParticipationStore, 'of' | 'ofDistrict' | 'tree'> }

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

const heading = [
  'Kreisverband',
  'Landesverband',
  'Kennung',
  'übernommen',
  'geplant',
  'erste Aktion',
  'berichtet',
  'Stand',
]
const counted = ['Aktionen', 'Türen', 'Gespräche', 'Unterschriften', 'Interessierte']
const figures = ['actions', 'doors', 'conversations', 'signatures', 'newMembers'] as const
const states = { adopted: 'übernommen', planned: 'geplant', acted: 'aktiv', reported: 'berichtet' } as const

const rowOf = (
  district: Partial<DistrictParticipation> & Pick<DistrictParticipation, 'chapterId'>,
  nameOf: ReadonlyMap<string, { name: string; stateName: string }>,
): string[] => {
  const last = reached(district)
  const { name = district.chapterId, stateName = '' } = nameOf.get(district.chapterId) ?? {}
  return [
    name,
    stateName,
    district.chapterId,
    ...steps.map((step) => district[step] ?? ''),
    last ? states[last] : 'noch nicht dabei',
    ...figures.map((figure) => String(district[figure] ?? 0)),
  ]
}

/** A table of all districts, those that have not begun among them; any spreadsheet opens it, and no cell is reckoned. */
export const exportParticipation = operation(participationRoutes.exportParticipation)(async (
  { params: { campaignId } },
  { participation }: Deps,
) => {
  const [districts, chapters] = await Promise.all([participation.of(campaignId), participation.tree()])
  const names = new Map(chapters.map(({ chapterId, name }) => [chapterId, name]))
  const nameOf = new Map(
    chapters
      .filter(({ level }) => level === 'district')
      .map(({ chapterId, name, parentId }) => [
        chapterId as string,
        { name, stateName: (parentId && names.get(parentId)) ?? '' },
      ]),
  )
  const begun = new Set<string>(districts.map(({ chapterId }) => chapterId))
  const others = chapters.filter(({ chapterId, level }) => level === 'district' && !begun.has(chapterId))
  const rows = [...districts, ...others].map((one) => rowOf(one, nameOf))
  const byState = (a: string[], b: string[]) =>
    (a[1] ?? '').localeCompare(b[1] ?? '', 'de') || (a[0] ?? '').localeCompare(b[0] ?? '', 'de')
  return writeTable([[...heading, ...counted], ...rows.toSorted(byState)])
})
