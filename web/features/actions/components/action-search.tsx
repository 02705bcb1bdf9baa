import { useLocale, useTranslations } from 'next-intl'
import { ActionType } from '#shared/actions/action.ts'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import { localePath } from '#web/lib/locale-path.ts'
import { Field } from '#web/ui/form/field.tsx'
import type { Search } from '../load-search.ts'

type Props = {
  given: Search
  /** The association as it was typed. */
  called?: string | undefined
  wrong?: ReadonlySet<string> | undefined
  campaigns?: readonly Pick<Campaign, 'campaignId' | 'title'>[]
}

/** Where, when and what kind: a plain form whose answer is an address one can keep and send on. */
export function ActionSearchForm({ given, called, wrong = new Set(), campaigns = [] }: Props) {
  const t = useTranslations('Actions')
  const types = useTranslations('ActionType')
  const { postcode: _, ...narrowing } = given
  const isNarrowed = Object.keys(narrowing).length > 0
  const errorOf = (field: keyof Search, words: string) => (wrong.has(field) ? words : undefined)
  return (
    <search className="mt-6 block max-w-[30rem]">
      <form action={localePath(useLocale(), '/actions')} noValidate>
        <div className="flex items-end gap-2">
          <Field
            id="postcode"
            label={t('postcode')}
            error={errorOf('postcode', t('wrongPostcode'))}
            className="grow"
          >
            {(described) => (
              <input
                {...described}
                name="postcode"
                inputMode="numeric"
                autoComplete="postal-code"
                maxLength={5}
                defaultValue={given.postcode}
                className="input tabular-nums"
              />
            )}
          </Field>
          <button type="submit" className="button">
            {t('search')}
          </button>
        </div>
        <details open={isNarrowed} className="mt-2">
          <summary className="tapped gap-2 font-semibold marker:content-none">
            <span aria-hidden className="opener" />
            {t('narrow')}
          </summary>
          <div className="grid gap-4 pt-2 pb-4 sm:grid-cols-2">
            <Field
              id="type"
              label={t('type')}
              error={errorOf('type', t('wrongType'))}
              className="sm:col-span-2"
            >
              {(described) => (
                <select {...described} name="type" defaultValue={given.type ?? ''} className="input">
                  <option value="">{t('anyType')}</option>
                  {ActionType.options.map((type) => (
                    <option key={type} value={type}>
                      {types(type)}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Field id="from" label={t('from')} error={errorOf('from', t('wrongDate'))}>
              {(described) => (
                <input {...described} type="date" name="from" defaultValue={given.from} className="input" />
              )}
            </Field>
            <Field id="to" label={t('to')} error={errorOf('to', t('wrongEnd'))}>
              {(described) => (
                <input {...described} type="date" name="to" defaultValue={given.to} className="input" />
              )}
            </Field>
            {campaigns.length > 0 && (
              <Field id="campaignId" label={t('campaign')} error={undefined} className="sm:col-span-2">
                {(described) => (
                  <select
                    {...described}
                    name="campaignId"
                    defaultValue={given.campaignId ?? ''}
                    className="input"
                  >
                    <option value="">{t('anyCampaign')}</option>
                    {campaigns.map((campaign) => (
                      <option key={campaign.campaignId} value={campaign.campaignId}>
                        {campaign.title}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            <Field
              id="chapter"
              label={t('chapter')}
              error={errorOf('chapterId', t('wrongChapter'))}
              className="sm:col-span-2"
            >
              {(described) => (
                <input {...described} name="chapter" maxLength={80} defaultValue={called} className="input" />
              )}
            </Field>
            <div className="sm:col-span-2">
              {(['free', 'stepFree'] as const).map((wish) => (
                <label key={wish} className="flex min-h-11 items-start gap-3 py-1">
                  <input
                    type="checkbox"
                    name={wish}
                    value="yes"
                    defaultChecked={given[wish] === 'yes'}
                    className="tick"
                  />
                  {t(wish)}
                </label>
              ))}
            </div>
          </div>
        </details>
      </form>
    </search>
  )
}
