import { Card, Tag } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import { recordEndpoints } from '#contract/records.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { type Definition, showValue } from '../show-value.ts';
import { useOffice } from '../use-office.ts';
import { ledgerWords } from '../words.ts';

type Version = AnswerOf<typeof recordEndpoints.history>['items'][number];

/** Every version of a record: who wrote what and when, and the proof that it stands in the log. */
export function RecordHistory({ definition, id }: { readonly definition: Definition; readonly id: string }) {
  const t = useText();
  const { office, search } = useOffice();
  const history = useRead(recordEndpoints.history, { params: { ledger: definition.id, id }, query: office });
  const proof = (version: number): string => {
    const more = search === '' ? '' : `&${search.slice(1)}`;
    return `/api/v1/ledgers/${definition.id}/records/${id}/proof?version=${version}${more}`;
  };
  return (
    <Card title={<h2>{t(ledgerWords.history)}</h2>} size="small" className="record-card">
      <ReadState query={history}>
        {({ value }) => (
          <ScrollBox label={t(ledgerWords.history)} narrowest={620}>
            <DataTable<Version>
              size="small"
              rowKey="version"
              rows={[...value.items].reverse()}
              columns={[
                { title: t(ledgerWords.version), dataIndex: 'version', width: 70 },
                { title: t(ledgerWords.when), width: 150, render: (_, { enteredAt }) => <Moment at={enteredAt} /> },
                { title: t(ledgerWords.who), dataIndex: 'enteredBy', width: 110 },
                {
                  title: t(ledgerWords.content),
                  render: (_, version) => <Contents definition={definition} version={version} />,
                },
                {
                  title: t(ledgerWords.proof),
                  width: 140,
                  render: (_, { version, logIndex }) => (
                    <a href={proof(version)}>{t(ledgerWords.logPlace(logIndex))}</a>
                  ),
                },
              ]}
            />
          </ScrollBox>
        )}
      </ReadState>
    </Card>
  );
}

function Contents({ definition, version }: { readonly definition: Definition; readonly version: Version }) {
  const t = useText();
  if (version.erased) return <Tag>{t(ledgerWords.erasedTag)}</Tag>;
  const said = definition.fields
    .filter(({ id }) => version.fields[id] !== undefined)
    .map((field) => `${t(field.title)} ${showValue(field, version.fields[field.id], t)}`);
  return (
    <>
      {version.withdrawn && <Tag color="#b3261e">{t(ledgerWords.withdrawnTag)}</Tag>}
      {version.late && <Tag>{t(ledgerWords.lateTag)}</Tag>}
      {said.join(t(common.comma))}
    </>
  );
}
