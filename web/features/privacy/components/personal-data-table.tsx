import { useTranslations } from 'next-intl'
import { Digest } from '#shared/news/digest.ts'
import { PersonalNews } from '#shared/news/news.ts'
import { Person } from '#shared/people/person.ts'
import { personalData } from '#shared/privacy/personal-data.ts'
import { SignUp } from '#shared/sign-ups/sign-up.ts'
import { GivenByPerson } from '#shared/topics/endorsement.ts'
import { Topic } from '#shared/topics/topic.ts'

/** The records that hold personal data. What is listed of them is what their schemas declare. */
export const records = {
  signUp: SignUp.shape,
  account: Person.shape,
  topics: {
    author: Topic.shape.author,
    endorsement: GivenByPerson.shape.personId,
    news: PersonalNews.shape.personId,
    pace: Digest.shape.pace,
    pending: Digest.shape.pending,
  },
} as const

/** The fields of a record that are personal, in the order of its schema. */
export const personalFields = (record: keyof typeof records): string[] =>
  Object.entries(records[record])
    .filter(([, schema]) => personalData.has(schema))
    .map(([field]) => field)

/** What we hold of somebody and why, from the same register that the record of processing is made from. */
export function PersonalDataTable() {
  const t = useTranslations('Privacy.record')
  return (['signUp', 'account', 'topics'] as const).map((record) => (
    <table key={record} className="mb-10 w-full max-w-[38rem] text-left">
      <caption className="pb-3 text-left">
        <strong className="block text-lg">{t(`${record}.title`)}</strong>
        {t(`${record}.basis`)} {t(`${record}.retention`)}
      </caption>
      <thead className="text-quiet">
        <tr>
          <th scope="col" className="w-2/5 py-2 pr-4 font-normal">
            {t('what')}
          </th>
          <th scope="col" className="py-2 font-normal">
            {t('why')}
          </th>
        </tr>
      </thead>
      <tbody>
        {personalFields(record).map((field) => (
          <tr key={field} className="border-t border-hair align-top">
            <th scope="row" className="py-2 pr-4 font-semibold">
              {t(`${record}.fields.${field}.what` as 'signUp.fields.name.what')}
            </th>
            <td className="py-2">{t(`${record}.fields.${field}.why` as 'signUp.fields.name.why')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ))
}
