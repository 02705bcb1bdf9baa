import { table } from '../dynamo/tables.ts'
import { apiHandler } from '../http/api-handler.ts'
import { setting } from '../http/setting.ts'
import { identified } from '../identity/identified.ts'
import { links } from '../links/link.ts'
import { chooseNews, getNewsChoice, listMyNews, saveNewsChoice } from './choose-news.ts'
import { newsStore } from './news-store.ts'

export const handler = apiHandler(
  [listMyNews, chooseNews, getNewsChoice, saveNewsChoice],
  {
    news: newsStore(table('SIGN_UPS_TABLE')),
    links: links(setting('LINK_SECRET')),
    now: () => new Date(),
  },
  identified,
)
