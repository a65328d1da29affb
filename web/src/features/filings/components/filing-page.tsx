import { Alert, Card, Space, Tag } from 'antd';
import { useParams } from 'react-router';
import { filingEndpoints } from '#contract/filings.ts';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords, stateWords } from '../words.ts';
import { Comments } from './comments.tsx';
import { type Filing, useEntries } from './entries-state.ts';
import { FilingActions } from './filing-actions.tsx';
import { FilingTable } from './filing-table.tsx';
import { Way } from './way.tsx';

/** One monitoring or self-evaluation: filled by the ledgers, completed by a person, judged by reviewers. */
export default function FilingPage() {
  const { id = '' } = useParams();
  const filing = useRead(filingEndpoints.read, { params: { id } });
  return <ReadState query={filing}>{({ value, etag }) => <OpenFiling filing={value} etag={etag} />}</ReadState>;
}

function OpenFiling({ filing, etag }: { readonly filing: Filing; readonly etag: string }) {
  const t = useText();
  const entries = useEntries(filing);
  const { kind, title, fiscalYear, through, state, filledAt, profile, tables, obstacles, editable } = filing;
  const one = kind === 'monitoring' ? filingWords.monitoringOne : filingWords.evaluationOne;
  const period = kind === 'monitoring' ? `${t(filingWords.through)} ${through}` : String(fiscalYear);
  return (
    <>
      <PageHeader
        title={`${title} · ${t(one)}（${period}）`}
        about={
          <>
            <Tag>{t(stateWords[state])}</Tag>
            {t(filingWords.filledAt)} <Moment at={filledAt} />；{t(filingWords.rules)} {t(profile.title)}（{profile.id}@
            {profile.version}）
          </>
        }
        actions={<FilingActions filing={filing} etag={etag} entries={entries} />}
      />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        {editable && entries.isRestored && <Alert type="info" showIcon title={t(filingWords.draftFound)} />}
        {editable && <Obstacles obstacles={obstacles} />}
        {tables.map((table) => (
          <FilingTable key={table.subject} filing={filing} table={table} entries={entries} />
        ))}
        <Card size="small" title={<h2>{t(filingWords.comments)}</h2>}>
          <Comments filing={filing} />
        </Card>
        <Card size="small" title={<h2>{t(filingWords.way)}</h2>}>
          <Way id={filing.id} />
        </Card>
      </Space>
    </>
  );
}

function Obstacles({ obstacles }: Pick<Filing, 'obstacles'>) {
  const t = useText();
  if (obstacles.length === 0) return <Alert type="success" showIcon title={t(filingWords.ready)} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t(filingWords.obstacles(obstacles.length))}
      description={
        <ul className="plain-list">
          {obstacles.map(({ subject, label, why }) => (
            <li key={`${subject} ${label}`}>
              {label}：{t(why)}
            </li>
          ))}
        </ul>
      }
    />
  );
}
