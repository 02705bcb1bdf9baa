import type { Table } from '../dynamo/table.ts'
import { notice, type Notice } from '../mail/notice.ts'

/** What a chapter writes to everyone who signed up; a listener makes the mails. */
export const messageStore = (table: Table) => ({
  /** A20: something for everyone who signed up; false when it was said already. */
  tell: (told: Notice) => table.put(notice, told, { if: 'attribute_not_exists(#pk)' }),

  /** A21: what was told. */
  told: (noticeId: Notice['noticeId']) => table.find(notice, { noticeId }, 'consistently'),
})
