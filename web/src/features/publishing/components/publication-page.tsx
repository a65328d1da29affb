import { Button, Card, Descriptions, Space } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { publicationEndpoints } from '#contract/publications.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { publicationStates, publishingWords } from '../words.ts';
import { Preview } from './preview.tsx';
import type { Publication } from './publications-page.tsx';

/** One publication: what becomes public, who said yes, and the way back. */
export default function PublicationPage() {
  const { id = '' } = useParams();
  const publication = useRead(publicationEndpoints.read, { params: { id } });
  return <ReadState query={publication}>{({ value, etag }) => <OpenPublication one={value} etag={etag} />}</ReadState>;
}

interface OpenProps {
  readonly one: Publication;
  readonly etag: string;
}

function OpenPublication({ one, etag }: OpenProps) {
  const t = useText();
  const { title, fiscalYear, kind, state, note, proposedAt, proposedBy, decidedAt, decidedBy } = one;
  const items = [
    { key: 'state', label: t(publishingWords.state), children: t(publicationStates[state]) },
    {
      key: 'proposed',
      label: t(publishingWords.proposedBy),
      children: (
        <>
          {proposedBy}
          {t(common.comma)}
          <Moment at={proposedAt} />
        </>
      ),
    },
    ...(decidedAt === null
      ? []
      : [
          {
            key: 'decided',
            label: t(publishingWords.decidedBy),
            children: (
              <>
                {decidedBy}
                {t(common.comma)}
                <Moment at={decidedAt} />
              </>
            ),
          },
        ]),
    ...(one.withdrawnBy === null
      ? []
      : [{ key: 'withdrawn', label: t(publishingWords.withdrawnBy), children: one.withdrawnBy }]),
    {
      key: 'cleared',
      label: t(publishingWords.cleared),
      children: one.cleared.map(({ name }) => name).join(t(common.and)),
    },
    ...(note === '' ? [] : [{ key: 'note', label: t(publishingWords.note), children: note }]),
  ];
  return (
    <>
      <PageHeader
        title={`${title} ${fiscalYear}${t(common.colon)}${t(publishingWords[kind])}`}
        actions={<Actions one={one} etag={etag} />}
      />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <Descriptions size="small" bordered column={1} items={items} />
        <Card size="small" title={<h2>{t(publishingWords.preview)}</h2>}>
          <Preview id={one.id} />
        </Card>
      </Space>
    </>
  );
}

function Actions({ one: { id, state, path }, etag }: OpenProps) {
  const t = useText();
  const { role } = useAccount();
  const [asked, setAsked] = useState<'refuse' | 'withdraw'>();
  const onDone = (): void => setAsked(undefined);
  const decide = useChange(publicationEndpoints.decide, { onDone });
  const withdraw = useChange(publicationEndpoints.withdraw, { onDone });
  const mayWithdraw = role === 'department-reviewer' || role === 'finance-reviewer';
  const confirm = (note: string): void =>
    asked === 'refuse'
      ? decide.mutate({ params: { id }, etag, body: { approved: false, note } })
      : withdraw.mutate({ params: { id }, etag, body: { note } });
  return (
    <Space wrap>
      {path !== null && (
        <Button href={path} target="_blank" rel="noreferrer">
          {t(publishingWords.publicPage)}
        </Button>
      )}
      {mayWithdraw && (state === 'published' || state === 'proposed') && (
        <Button danger onClick={() => setAsked('withdraw')}>
          {t(publishingWords.withdraw)}
        </Button>
      )}
      {role === 'finance-reviewer' && state === 'proposed' && (
        <>
          <Button onClick={() => setAsked('refuse')}>{t(publishingWords.refuse)}</Button>
          <Button
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate({ params: { id }, etag, body: { approved: true, note: '' } })}
          >
            {t(publishingWords.approve)}
          </Button>
        </>
      )}
      {asked && (
        <ConfirmReason
          open
          title={t(publishingWords[asked])}
          about={t(asked === 'refuse' ? publishingWords.refuseAbout : publishingWords.withdrawAbout)}
          action={t(publishingWords[asked])}
          danger
          busy={decide.isPending || withdraw.isPending}
          onConfirm={confirm}
          onCancel={onDone}
        />
      )}
    </Space>
  );
}
