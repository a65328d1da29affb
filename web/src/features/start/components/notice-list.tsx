import { Badge, Button, Card } from 'antd';
import { taskEndpoints } from '#contract/tasks.ts';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { startWords } from '../words.ts';
import { DocumentLink } from './document-link.tsx';

/** What I was told and have not read yet. */
export function NoticeList() {
  const t = useText();
  const notices = useRead(taskEndpoints.listNotices, { query: { unread: 'true', limit: 10 } }, { every: 60_000 });
  const read = useChange(taskEndpoints.readNotices);
  const newest = notices.data?.value.items[0];
  return (
    <Card
      title={
        <h2>
          {t(startWords.notices)} <Badge count={notices.data?.value.unread ?? 0} color="#0b3d6b" />
        </h2>
      }
      extra={
        newest && (
          <Button
            loading={read.isPending}
            onClick={() => read.mutate({ params: { id: newest.id }, body: { olderToo: true } })}
          >
            {t(startWords.allRead)}
          </Button>
        )
      }
    >
      <ReadState query={notices}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <p>{t(startWords.noNotices)}</p>
          ) : (
            <ul className="plain-list" aria-live="polite">
              {items.map(({ id, texts, about, at }) => (
                <li key={id}>
                  {about ? <DocumentLink {...about} title={t(texts)} /> : t(texts)}
                  <br />
                  <small>
                    <Moment at={at} />
                  </small>
                </li>
              ))}
            </ul>
          )
        }
      </ReadState>
    </Card>
  );
}
