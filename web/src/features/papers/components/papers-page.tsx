import { useQueryClient } from '@tanstack/react-query';
import { Card, Progress, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { paperEndpoints } from '#contract/papers.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { FilterBar } from '../../../components/filter-bar.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { UploadZone } from '../../../components/upload-zone.tsx';
import { upload } from '../../../lib/api/upload.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import { watch } from '../../../lib/api/watch.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { useFilters } from '../../../lib/use-filters.ts';
import { yearOf } from '../../../lib/year-of.ts';
import { paperWords } from '../words.ts';
import type { Paper } from './types.ts';

const STATES = ['waiting', 'read', 'unreadable'] as const;

/** Hands papers in, follows their reading, and finds earlier ones again. */
export default function PapersPage() {
  const t = useText();
  const queries = useQueryClient();
  const { role } = useAccount();
  const state = useFilters('text', 'state', 'fiscalYear');
  const { text } = state.filters;
  const fiscalYear = yearOf(state.filters.fiscalYear);
  const wanted = STATES.find((one) => one === state.filters.state);
  const pages = usePages(paperEndpoints.list, { query: { text, state: wanted, fiscalYear } });
  const waiting = pages.items.filter((paper) => paper.state === 'waiting').length;

  /** How much of a paper with pages is read, by its id. */
  const [shares, setShares] = useState<ReadonlyMap<string, number>>(new Map());

  useEffect(() => {
    if (waiting === 0) return;
    const leaving = new AbortController();
    const refresh = () => queries.invalidateQueries({ queryKey: ['papers'] });
    const note = ({ id, progress }: AnswerOf<typeof paperEndpoints.watch>): void => {
      if (progress) setShares((before) => new Map(before).set(id, progress.done / progress.total));
      else void refresh();
    };
    watch(paperEndpoints.watch, {}, note, leaving.signal)
      .then(refresh)
      .catch(() => undefined);
    return () => leaving.abort();
  }, [waiting, queries]);

  const send = async (file: File, onProgress: (share: number) => void): Promise<void> => {
    await upload(paperEndpoints.create, { query: { fileName: file.name }, file }, onProgress);
    await queries.invalidateQueries({ queryKey: ['papers'] });
  };
  const columns = [
    {
      title: t(paperWords.file),
      key: 'file',
      render: (_: unknown, { id, fileName }: Paper) => <Link to={`/papers/${id}`}>{fileName}</Link>,
    },
    {
      title: t(paperWords.department),
      key: 'department',
      render: (_: unknown, paper: Paper) => paper.department ?? '',
    },
    { title: t(paperWords.year), key: 'year', render: (_: unknown, paper: Paper) => paper.fiscalYear ?? '' },
    {
      title: t(paperWords.state),
      key: 'state',
      render: (_: unknown, paper: Paper) => {
        const share = paper.state === 'waiting' ? shares.get(paper.id) : undefined;
        return (
          <>
            <Tag variant="outlined">{t(paper.plan ? paperWords.saved : paperWords[paper.state])}</Tag>
            {share !== undefined && (
              <Progress
                size="small"
                percent={Math.round(share * 100)}
                status="active"
                aria-label={t(paperWords.progressOf(paper.fileName))}
              />
            )}
          </>
        );
      },
    },
    {
      title: t(paperWords.found),
      key: 'found',
      render: (_: unknown, { state: read, counts }: Paper) =>
        read === 'read' ? t(paperWords.counts(counts.error, counts.warning, counts.hint)) : '',
    },
    {
      title: t(paperWords.uploaded),
      key: 'uploaded',
      render: (_: unknown, { uploadedAt, uploadedBy }: Paper) => (
        <>
          <Moment at={uploadedAt} /> {uploadedBy}
        </>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t(paperWords.title)} about={t(paperWords.about)} />
      {role !== 'reader' && (
        <UploadZone multiple title={t(paperWords.drop)} hint={t(paperWords.dropHint)} send={send} />
      )}
      <Card title={<h2>{t(paperWords.earlier)}</h2>} style={{ marginBlockStart: 16 }}>
        <FilterBar
          state={state}
          fields={[
            { name: 'text', label: t(paperWords.text) },
            {
              name: 'state',
              label: t(paperWords.state),
              options: STATES.map((value) => ({ value, label: t(paperWords[value]) })),
            },
            { name: 'fiscalYear', label: t(paperWords.year), isYear: true },
          ]}
        />
        <PagedTable<Paper>
          label={t(paperWords.earlier)}
          rowKey="id"
          pages={pages}
          narrowest={820}
          columns={columns}
          empty={
            <EmptyState
              title={t(state.isFiltered ? paperWords.noneFound : paperWords.none)}
              remedy={t(state.isFiltered ? paperWords.noneFoundRemedy : paperWords.noneRemedy)}
            />
          }
        />
      </Card>
    </>
  );
}
