import * as z from 'zod'
import { LinkToken } from '../http/link-token.ts'
import { Cursor, pageOf } from '../http/page.ts'
import { defineRoutes } from '../http/route.ts'
import { News, Pace } from './news.ts'

const Chosen = z.object({ pace: Pace })
const choosing = z.strictObject({ pace: Pace })

export const newsRoutes = defineRoutes({
  listMyNews: {
    method: 'GET',
    path: '/people/me/news',
    summary:
      'What happened to topics, sessions and proposals the signed-in person has to do with, the latest first',
    audience: 'signed-in',
    query: z.object({ cursor: Cursor.optional() }).strict(),
    returns: pageOf(News).extend({ pace: Pace }),
    refuses: ['cursor_invalid'],
  },
  chooseNews: {
    method: 'PUT',
    path: '/people/me/news',
    summary: 'Choose how soon news comes by mail: at once, daily, weekly or never',
    audience: 'signed-in',
    body: choosing,
    returns: Chosen,
    refuses: ['try_again'],
  },
  getNewsChoice: {
    method: 'GET',
    path: '/news/choice',
    summary: 'What was chosen, by the link at the foot of a mail',
    audience: 'anyone',
    query: z.object({ token: LinkToken }).strict(),
    returns: Chosen,
    refuses: ['link_invalid', 'link_expired'],
  },
  saveNewsChoice: {
    method: 'POST',
    path: '/news/choice',
    summary: 'Choose by the link at the foot of a mail',
    audience: 'anyone',
    body: choosing.extend({ token: LinkToken }),
    returns: Chosen,
    refuses: ['link_invalid', 'link_expired', 'try_again'],
  },
})
