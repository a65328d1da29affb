import { Button } from 'antd';
import type { AnswerOf } from '#contract/endpoint.ts';
import { sessionEndpoints } from '#contract/session.ts';
import { DataTable } from '../../../components/data-table.tsx';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { accountWords } from '../words.ts';

type Session = AnswerOf<typeof sessionEndpoints.listSessions>['items'][number];

/** Where the account is signed in, each with a button to end it. */
export function OwnSessions() {
  const t = useText();
  const sessions = useRead(sessionEndpoints.listSessions, {});
  const end = useChange(sessionEndpoints.endSession);
  return (
    <>
      <p>{t(accountWords.sessionsAbout)}</p>
      <ReadState query={sessions}>
        {({ value }) => (
          <ScrollBox label={t(accountWords.sessions)} narrowest={520}>
            <DataTable<Session>
              size="small"
              rowKey="id"
              rows={value.items}
              columns={[
                { title: t(accountWords.since), render: (_, { createdAt }) => <Moment at={createdAt} /> },
                { title: t(accountWords.seen), render: (_, { seenAt }) => <Moment at={seenAt} /> },
                { title: t(accountWords.address), dataIndex: 'address' },
                {
                  title: t(common.actions),
                  render: (_, { id, current }) =>
                    current ? (
                      t(accountWords.here)
                    ) : (
                      <Button size="small" onClick={() => end.mutate({ params: { id } })}>
                        {t(accountWords.end)}
                      </Button>
                    ),
                },
              ]}
            />
          </ScrollBox>
        )}
      </ReadState>
    </>
  );
}
