import * as z from 'zod'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { ChapterId } from '../chapters/chapter.ts'
import { PriorityId } from '../proposals/proposal.ts'
import { Campaign, CampaignId, NewCampaign } from './campaign.ts'
import { CampaignCoordinators, NamedCoordinators, ShapedCampaign } from './coordinators.ts'
import { Frame, SavedFrame, SavedLayer, StateLayer } from './frame.ts'
import { NewTemplate, SavedTemplate, Template, TemplateId } from './template.ts'

const ofCampaign = z.object({ campaignId: CampaignId })

export const campaignRoutes = defineRoutes({
  listCampaigns: {
    method: 'GET',
    path: '/campaigns',
    summary: 'Campaigns, the latest first; of one priority if named',
    audience: 'anyone',
    query: z.object({ priorityId: PriorityId.optional(), cursor: Cursor.optional() }).strict(),
    returns: pageOf(Campaign),
    refuses: ['cursor_invalid'],
  },
  getCampaign: {
    method: 'GET',
    path: '/campaigns/{campaignId}',
    summary: 'Read one campaign',
    audience: 'anyone',
    params: z.object({ campaignId: CampaignId }),
    returns: Campaign,
  },
  openCampaign: {
    method: 'POST',
    path: '/campaigns',
    summary: 'Open a campaign under a decided priority',
    audience: 'federal-office',
    body: NewCampaign,
    returns: Campaign,
    status: 201,
    refuses: ['period_outside_priority', 'date_passed'],
  },
  getFrame: {
    method: 'GET',
    path: '/campaigns/{campaignId}/frame',
    summary:
      'What all districts share of a campaign: phases, targets, templates, and the layers of the states',
    audience: 'anyone',
    params: ofCampaign,
    returns: z.object({ frame: Frame, layers: z.array(StateLayer), templates: z.array(Template) }),
  },
  getCoordinators: {
    method: 'GET',
    path: '/campaigns/{campaignId}/coordinators',
    summary: 'Who shapes a campaign beside the federal office, for those who do',
    audience: 'signed-in',
    params: ofCampaign,
    returns: CampaignCoordinators,
  },
  nameCoordinators: {
    method: 'PUT',
    path: '/campaigns/{campaignId}/coordinators',
    summary: 'Name who shapes a campaign, in place of those that were read',
    audience: 'federal-office',
    params: ofCampaign,
    body: NamedCoordinators,
    returns: CampaignCoordinators,
    refuses: ['person_unknown', 'version_conflict'],
  },
  listMyCampaigns: {
    method: 'GET',
    path: '/people/me/campaigns',
    summary: 'The campaigns somebody was named to shape',
    audience: 'signed-in',
    returns: z.object({ items: z.array(ShapedCampaign) }),
  },
  saveFrame: {
    method: 'PUT',
    path: '/campaigns/{campaignId}/frame',
    summary: 'Save the frame in place of the version that was read',
    audience: 'signed-in',
    params: ofCampaign,
    body: SavedFrame,
    returns: Frame,
    refuses: ['version_conflict', 'outside_campaign'],
  },
  saveLayer: {
    method: 'PUT',
    path: '/campaigns/{campaignId}/layers/{chapterId}',
    summary: 'Save the layer of the own state: its days and its share of the targets',
    audience: 'coordinator',
    params: ofCampaign.extend({ chapterId: ChapterId }),
    body: SavedLayer,
    returns: StateLayer,
    refuses: ['not_your_chapter', 'version_conflict', 'outside_campaign'],
  },
  addTemplate: {
    method: 'POST',
    path: '/campaigns/{campaignId}/templates',
    summary: 'Add a template for local plans',
    audience: 'signed-in',
    params: ofCampaign,
    body: NewTemplate,
    returns: Template,
    status: 201,
  },
  saveTemplate: {
    method: 'PUT',
    path: '/campaigns/{campaignId}/templates/{templateId}',
    summary: 'Save a new version of a template; plans made of it are offered what changed',
    audience: 'signed-in',
    params: ofCampaign.extend({ templateId: TemplateId }),
    body: SavedTemplate,
    returns: Template,
    refuses: ['version_conflict'],
  },
})
