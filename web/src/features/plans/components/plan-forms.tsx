import { Alert, Button, Pagination, Select, Space } from 'antd';
import { useState } from 'react';
import { formEndpoints } from '#contract/forms.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { addressOf } from '../../../lib/api/request.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { planWords } from '../words.ts';

interface PlanFormsProps {
  readonly id: string;
  readonly version: number;
}

const formats = [
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
  ['pdf', 'pdf'],
] as const;

/** An official form made from the plan: what has no place in it, how it will print, and the three files. */
export function PlanForms({ id, version }: PlanFormsProps) {
  const t = useText();
  const forms = useRead(formEndpoints.list, {});
  const [chosen, setChosen] = useState<string>();
  return (
    <ReadState query={forms}>
      {({ value: { items } }) => {
        const usable = items.filter(({ needs }) => needs !== 'scores' && needs !== 'monitoring');
        const form = chosen ?? usable[0]?.id;
        return (
          <>
            <label htmlFor="form-choice" className="filter-bar">
              {t(planWords.form)}
              <Select
                id="form-choice"
                style={{ minWidth: 320, maxWidth: '100%' }}
                value={form ?? null}
                onChange={setChosen}
                options={usable.map(({ id, title }) => ({ value: id, label: t(title) }))}
              />
            </label>
            {form && <OneForm key={form} id={id} form={form} version={version} />}
          </>
        );
      }}
    </ReadState>
  );
}

function OneForm({ id, form, version }: PlanFormsProps & { readonly form: string }) {
  const t = useText();
  const [page, setPage] = useState(1);
  const params = { id, form };
  const preview = useRead(formEndpoints.preview, { params, query: { version } });
  const losses = useRead(formEndpoints.readLosses, { params, query: { version } });
  const lost = losses.data?.value.items ?? [];
  return (
    <>
      <p>{t(planWords.formAbout)}</p>
      <Space wrap style={{ marginBlockEnd: 12 }}>
        {formats.map(([format, name]) => (
          <Button
            key={format}
            href={addressOf(formEndpoints.write, { params, query: { version, format } })}
            download
          >{`${t(common.download)} ${name}`}</Button>
        ))}
      </Space>
      {lost.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t(planWords.losses)}
          description={
            <ul>
              {lost.slice(0, 20).map(({ name, owner, text }) => (
                <li key={`${owner} ${name.zh} ${text}`}>{[owner, t(name), text].filter(Boolean).join(' · ')}</li>
              ))}
            </ul>
          }
        />
      )}
      <ReadState query={preview}>
        {({ value: { pages } }) => (
          <>
            <Pagination simple current={page} total={pages} pageSize={1} onChange={setPage} hideOnSinglePage />
            <img
              className="form-page"
              src={addressOf(formEndpoints.previewPage, { params: { ...params, page }, query: { version } })}
              alt={t(planWords.page(page, pages))}
            />
          </>
        )}
      </ReadState>
    </>
  );
}
