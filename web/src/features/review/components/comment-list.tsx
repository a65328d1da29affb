import { Card } from 'antd';
import { planEndpoints } from '#contract/plans.ts';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

/** What reviewers have said so far. */
export function CommentList({ id }: { readonly id: string }) {
  const t = useText();
  const comments = useRead(planEndpoints.listComments, { params: { id } });
  return (
    <Card title={<h2>{t(reviewWords.comments)}</h2>}>
      <ReadState query={comments}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <p>{t(reviewWords.noComments)}</p>
          ) : (
            <ul className="plain-list">
              {items.map(({ id: key, author, at, body, subject, resolvedAt }) => (
                <li key={key}>
                  {resolvedAt ? <del>{body}</del> : body}
                  <br />
                  <small>
                    {author} <Moment at={at} /> {subject}
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
