import { App, Button, Card, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { accountEndpoints } from '#contract/accounts.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { roles } from '#contract/words.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { accountWords, administrationWords, reviewWords } from '../words.ts';

type Review = AnswerOf<typeof accountEndpoints.readReview>;

/** Who may do what and which accounts want a look; that it was done is written down. */
export default function ReviewPage() {
  const t = useText();
  const { message } = App.useApp();
  const review = useRead(accountEndpoints.readReview, {});
  const [isOpen, setOpen] = useState(false);
  const confirm = useChange(accountEndpoints.confirmReview, {
    onDone() {
      setOpen(false);
      message.success(t(reviewWords.done));
    },
  });
  return (
    <>
      <PageHeader
        title={t(administrationWords.review)}
        about={t(administrationWords.reviewAbout)}
        actions={
          <Button type="primary" onClick={() => setOpen(true)}>
            {t(reviewWords.confirm)}
          </Button>
        }
      />
      <ReadState query={review}>{({ value }) => <ReviewCards review={value} />}</ReadState>
      <ConfirmReason
        open={isOpen}
        title={t(reviewWords.note)}
        action={t(reviewWords.confirm)}
        busy={confirm.isPending}
        onConfirm={(note) => confirm.mutate({ body: { note } })}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}

function ReviewCards({ review }: { readonly review: Review }) {
  const t = useText();
  const points = [
    { name: t(reviewWords.unused(review.unusedDays)), count: review.unused, to: '/accounts?state=unused' },
    { name: t(reviewWords.locked), count: review.locked, to: '/accounts?state=locked' },
    { name: t(reviewWords.nameless), count: review.administratorsWithoutStaffNumber, to: '/accounts' },
  ];
  const { lastReview } = review;
  return (
    <Space orientation="vertical" size="middle" style={{ width: '100%', maxWidth: 760 }}>
      <Card title={<h2>{t(reviewWords.points)}</h2>}>
        <DataTable
          size="small"
          rowKey="name"
          rows={points}
          columns={[
            { title: t(reviewWords.points), dataIndex: 'name' },
            { title: '#', dataIndex: 'count', align: 'right', width: 80 },
            {
              title: t(reviewWords.show),
              width: 100,
              render: (_, { to, name }) => (
                <Link to={to} aria-label={`${t(reviewWords.show)}${t(common.colon)}${name}`}>
                  {t(reviewWords.show)}
                </Link>
              ),
            },
          ]}
        />
      </Card>
      <Card title={<h2>{t(reviewWords.byRole)}</h2>}>
        <DataTable
          size="small"
          rowKey={({ role }) => role ?? '-'}
          rows={review.byRole}
          columns={[
            { title: t(accountWords.role), render: (_, { role }) => (role ? t(roles[role]) : t(accountWords.noRole)) },
            { title: t(reviewWords.openCount), dataIndex: 'open', align: 'right', width: 100 },
            { title: t(reviewWords.closedCount), dataIndex: 'closed', align: 'right', width: 100 },
          ]}
        />
      </Card>
      <Card title={<h2>{t(reviewWords.last)}</h2>}>
        {lastReview ? (
          <p>
            <Moment at={lastReview.at} /> · {lastReview.by} · {lastReview.note}
          </p>
        ) : (
          <p>{t(reviewWords.neverDone)}</p>
        )}
      </Card>
    </Space>
  );
}
