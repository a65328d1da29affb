import { Alert, Button, Modal, Popconfirm, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { tokenEndpoints } from '#contract/tokens.ts';
import { tokenScopes } from '#contract/words.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Moment } from '../../../components/moment.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useOffices } from '../../../lib/api/use-offices.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { administrationWords, tokenWords } from '../words.ts';
import { NewToken } from './new-token.tsx';

type Token = AnswerOf<typeof tokenEndpoints.revoke>;

/**
 * The tokens of other systems: with what scopes, until when, when last used; and how to end one. The security administrator makes them; reviewers
 * see those that open their own office's data, and can end them.
 */
export default function TokensPage() {
  const t = useText();
  const isMaker = useAccount().role === 'security-administrator';
  const tokens = useRead(tokenEndpoints.list, {});
  const revoke = useChange(tokenEndpoints.revoke);
  const offices = useOffices().data ?? [];
  const nameOf = new Map(offices.map(({ tenant, name }) => [tenant, name]));
  const [isNew, setNew] = useState(false);
  const [secret, setSecret] = useState<string>();
  return (
    <>
      <PageHeader
        title={t(administrationWords.tokens)}
        about={t(administrationWords.tokensAbout)}
        actions={
          isMaker && (
            <Button type="primary" onClick={() => setNew(true)}>
              {t(tokenWords.add)}
            </Button>
          )
        }
      />
      <ReadState query={tokens}>
        {({ value }) =>
          value.items.length === 0 ? (
            <EmptyState
              title={t(tokenWords.emptyTitle)}
              remedy={t(isMaker ? tokenWords.emptyRemedy : tokenWords.emptyForReviewer)}
            />
          ) : (
            <ScrollBox label={t(administrationWords.tokens)} narrowest={960}>
              <DataTable<Token>
                rowKey="id"
                rows={value.items}
                columns={[
                  { title: t(tokenWords.name), dataIndex: 'name' },
                  { title: t(administrationWords.office), render: (_, { tenant }) => nameOf.get(tenant) ?? tenant },
                  {
                    title: t(tokenWords.scopes),
                    render: (_, { scopes }) => scopes.map((id) => t(tokenScopes[id])).join(t(common.semicolon)),
                  },
                  { title: t(administrationWords.state), render: (_, token) => <TokenState token={token} /> },
                  { title: t(tokenWords.expires), render: (_, { expiresAt }) => <Moment at={expiresAt} /> },
                  {
                    title: t(tokenWords.lastUsed),
                    render: (_, { lastUsedAt, lastUsedFrom }) =>
                      lastUsedAt === null ? (
                        t(tokenWords.neverUsed)
                      ) : (
                        <>
                          <Moment at={lastUsedAt} /> {lastUsedFrom}
                        </>
                      ),
                  },
                  {
                    title: t(common.actions),
                    render: (_, { id, name, revokedAt }) =>
                      revokedAt === null && (
                        <Popconfirm
                          title={t(tokenWords.revokeOf(name))}
                          okText={t(tokenWords.revoke)}
                          cancelText={t(common.cancel)}
                          onConfirm={() => revoke.mutate({ params: { id } })}
                        >
                          <Button size="small" aria-label={t(tokenWords.revokeOf(name))}>
                            {t(tokenWords.revoke)}
                          </Button>
                        </Popconfirm>
                      ),
                  },
                ]}
              />
            </ScrollBox>
          )
        }
      </ReadState>
      {isNew && (
        <NewToken
          onEnd={() => setNew(false)}
          onMade={(text) => {
            setNew(false);
            setSecret(text);
          }}
        />
      )}
      <Modal
        open={secret !== undefined}
        title={t(tokenWords.secret)}
        okText={t(common.close)}
        onOk={() => setSecret(undefined)}
        onCancel={() => setSecret(undefined)}
        cancelButtonProps={{ hidden: true }}
      >
        <Alert type="warning" showIcon title={t(tokenWords.secretTitle)} />
        <Typography.Paragraph copyable code style={{ marginBlock: 16, wordBreak: 'break-all' }}>
          {secret}
        </Typography.Paragraph>
      </Modal>
    </>
  );
}

function TokenState({ token }: { readonly token: Token }) {
  const t = useText();
  if (token.revokedAt !== null) return <Tag>{t(tokenWords.revoked)}</Tag>;
  if (Date.parse(token.expiresAt) < Date.now()) return <Tag>{t(tokenWords.over)}</Tag>;
  return t(tokenWords.valid);
}
