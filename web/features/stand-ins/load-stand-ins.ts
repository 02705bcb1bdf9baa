import { standInRoutes } from '#shared/stand-ins/routes.ts'
import { ask } from '#web/lib/api.ts'

/** Who acts or acted for a chapter, the latest first. */
export const loadStandIns = async (chapterId: string) =>
  (await ask(standInRoutes.listStandIns, { params: { chapterId } })).items
