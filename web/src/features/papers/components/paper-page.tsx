import { Alert, Button, Space, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { paperEndpoints } from '#contract/papers.ts';
import { CheckedBy } from '../../../components/checked-by.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ReportDownloads } from '../../../components/report-downloads.tsx';
import { addressOf } from '../../../lib/api/request.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { useFilters } from '../../../lib/use-filters.ts';
import { paperWords } from '../words.ts';
import { CorrectPane } from './correct-pane.tsx';
import { DocumentPane } from './document-pane.tsx';
import { FindingsPane } from './findings-pane.tsx';
import { PaperMessages } from './paper-messages.tsx';
import { ReviewFormPane } from './review-form-pane.tsx';
import { SaveDraft } from './save-draft.tsx';
import type { Paper, PaperFindings } from './types.ts';

/** Milliseconds between looks while the paper is being read. */
const LOOK = 1000;

/** One paper: the document on the left, what was found in it on the right. */
export default function PaperPage() {
  const t = useText();
  const { id = '' } = useParams();
  const first = useRead(paperEndpoints.read, { params: { id } });
  const isWaiting = first.data?.value.state === 'waiting';
  useRead(paperEndpoints.read, { params: { id } }, { enabled: isWaiting, ...(isWaiting && { every: LOOK }) });
  return (
    <ReadState query={first}>
      {({ value: paper }) => (
        <>
          <PageHeader title={paper.fileName} about={aboutOf(paper, t)} actions={<PaperActions paper={paper} />} />
          {paper.state === 'waiting' && <Alert type="info" showIcon role="status" title={t(paperWords.reading)} />}
          {paper.state === 'unreadable' && <Alert type="warning" showIcon title={t(paperWords.nothingRead)} />}
          {paper.state === 'unreadable' && <PaperMessages paper={paper} />}
          {paper.state === 'read' && <ReadPaper paper={paper} />}
        </>
      )}
    </ReadState>
  );
}

function aboutOf(paper: Paper, t: ReturnType<typeof useText>): string {
  const year = paper.fiscalYear === null ? [] : [String(paper.fiscalYear)];
  const parts = [...(paper.department ? [paper.department] : []), ...year];
  if (paper.state === 'read') parts.push(t(paperWords.size(paper.projects, paper.indicators)));
  return parts.join(' · ');
}

function PaperActions({ paper }: { readonly paper: Paper }) {
  const t = useText();
  const { role } = useAccount();
  return (
    <Space wrap>
      <Button href={`/api/v1/papers/${paper.id}/file`}>{t(paperWords.original)}</Button>
      {paper.plan && (
        <Link to={`/plans/${paper.plan}`}>
          <Button type="primary">{t(paperWords.openPlan)}</Button>
        </Link>
      )}
      {!paper.plan && paper.state === 'read' && role === 'preparer' && <SaveDraft paper={paper} />}
    </Space>
  );
}

function ReadPaper({ paper }: { readonly paper: Paper }) {
  const findings = useRead(paperEndpoints.readFindings, { params: { id: paper.id } });
  return <ReadState query={findings}>{({ value }) => <Panes paper={paper} results={value} />}</ReadState>;
}

function Panes({ paper, results }: { readonly paper: Paper; readonly results: PaperFindings }) {
  const t = useText();
  const { role } = useAccount();
  const state = useFilters('severity', 'verdict', 'finding');
  const [correcting, setCorrecting] = useState<string>();
  const [tab, setTab] = useState('findings');
  const mayChange = role !== 'reader' && paper.plan === null;
  const selected = results.findings.find(({ number }) => String(number) === state.filters.finding);
  const correct = (subject: string): void => {
    setTab('correct');
    setCorrecting(subject);
  };
  return (
    <div className="paper-panes">
      <section aria-label={t(paperWords.document)} className="paper-document">
        <DocumentPane paper={paper} findings={results.findings} selected={selected} />
      </section>
      <section aria-label={t(paperWords.results)} className="paper-results">
        <Tabs
          activeKey={tab}
          tabBarGutter={16}
          onChange={setTab}
          items={[
            {
              key: 'findings',
              label: t(paperWords.findings(results.findings.length)),
              children: (
                <>
                  <ReportDownloads
                    address={(query) => addressOf(paperEndpoints.writeReport, { params: { id: paper.id }, query })}
                  />
                  <FindingsPane
                    paper={paper}
                    findings={results.findings}
                    state={state}
                    mayChange={mayChange}
                    onCorrect={correct}
                  />
                  <CheckedBy profile={results.profile} switchedOff={results.switchedOff} />
                </>
              ),
            },
            {
              key: 'correct',
              label: t(paperWords.check),
              children: (
                <CorrectPane paper={paper} mayChange={mayChange} correcting={correcting} onCorrect={setCorrecting} />
              ),
            },
            {
              key: 'review',
              label: t(paperWords.review),
              children: <ReviewFormPane form={results.reviewForm} />,
            },
            {
              key: 'messages',
              label: t(paperWords.messages(paper.messages.length)),
              children: <PaperMessages paper={paper} />,
            },
          ]}
        />
      </section>
    </div>
  );
}
