import { Card, Space, Tag } from 'antd';
import { useParams } from 'react-router';
import { filingEndpoints } from '#contract/filings.ts';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PlanLinks } from '../../../components/plan-links.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords, stateWords } from '../words.ts';
import { Comments } from './comments.tsx';
import { DraftNotices } from './draft-notices.tsx';
import { type Filing, useEntries } from './entries-state.ts';
import { FilingActions } from './filing-actions.tsx';
import { FilingTable } from './filing-table.tsx';
import { Obstacles } from './obstacles.tsx';
import { Way } from './way.tsx';

/** How soon one sees what a colleague has saved. */
const LOOK_EVERY = 20_000;

/** One monitoring or self-evaluation: filled by the ledgers, completed by a person, judged by reviewers. */
export default function FilingPage() {
  const { id = '' } = useParams();
  const filing = useRead(filingEndpoints.read, { params: { id } }, { every: LOOK_EVERY });
  return (
    <ReadState query={filing}>
      {({ value, etag }) => <OpenFiling filing={value} etag={etag} onOvertaken={() => void filing.refetch()} />}
    </ReadState>
  );
}

interface OpenFilingProps {
  readonly filing: Filing;
  readonly etag: string;
  readonly onOvertaken: () => void;
}

function OpenFiling({ filing, etag, onOvertaken }: OpenFilingProps) {
  const t = useText();
  const entries = useEntries(filing);
  const { kind, title, fiscalYear, through, state, filledAt, profile, tables, obstacles, editable } = filing;
  const one = kind === 'monitoring' ? filingWords.monitoringOne : filingWords.evaluationOne;
  const period = kind === 'monitoring' ? `${t(filingWords.through)} ${through}` : String(fiscalYear);
  return (
    <>
      <PageHeader
        title={`${title} · ${t(one)}${t(common.inBrackets(period))}`}
        about={
          <>
            <Tag>{t(stateWords[state])}</Tag>
            {t(filingWords.filledAt)} <Moment at={filledAt} />
            {t(common.semicolon)}
            {t(filingWords.rules)} {t(profile.title)}
            {t(common.inBrackets(`${profile.id}@${profile.version}`))}
            <PlanLinks id={filing.planId} wasApproved />
          </>
        }
        actions={<FilingActions filing={filing} etag={etag} entries={entries} onOvertaken={onOvertaken} />}
      />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        {editable && <DraftNotices filing={filing} entries={entries} />}
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
