import { useQueryClient } from '@tanstack/react-query';
import { Card, Space } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PagedTable } from '../../../components/paged-table.tsx';
import { UploadZone } from '../../../components/upload-zone.tsx';
import { upload } from '../../../lib/api/upload.ts';
import { usePages } from '../../../lib/api/use-pages.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

type Round = AnswerOf<typeof reviewEndpoints.read>;

/** Folders of papers that are or were checked; a new one is uploaded here and goes on by itself. */
export default function RoundsPage() {
  const t = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const rounds = usePages(reviewEndpoints.list, {});
  async function send(file: File, onProgress: (share: number) => void): Promise<void> {
    const query = { title: file.name.replace(/\.zip$/i, ''), fileName: file.name };
    const { value } = await upload(reviewEndpoints.create, { query, file }, onProgress);
    void queries.invalidateQueries({ queryKey: [reviewEndpoints.list.tag] });
    navigate(`/rounds/${value.id}`);
  }
  return (
    <>
      <PageHeader title={t(reviewWords.rounds)} about={t(reviewWords.roundsPurpose)} />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <Card>
          <UploadZone multiple pack title={t(reviewWords.upload)} hint={t(reviewWords.uploadHint)} send={send} />
        </Card>
        <PagedTable<Round>
          label={t(reviewWords.rounds)}
          rowKey="id"
          pages={rounds}
          empty={<EmptyState title={t(reviewWords.noRounds)} remedy={t(reviewWords.noRoundsRemedy)} />}
          columns={[
            { title: t(reviewWords.title), render: (_, { id, title }) => <Link to={`/rounds/${id}`}>{title}</Link> },
            { title: t(reviewWords.state), render: (_, { done, total }) => t(reviewWords.done(done, total)) },
            { title: t(reviewWords.unreadable), dataIndex: 'failed', align: 'right' },
            { title: t(reviewWords.since), render: (_, { createdAt }) => <Moment at={createdAt} /> },
          ]}
        />
      </Space>
    </>
  );
}
