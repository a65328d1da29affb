import { filingEndpoints } from '#contract/filings.ts';
import { CommentForm } from '../../../components/comments/comment-form.tsx';
import { CommentList } from '../../../components/comments/comment-list.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { filingWords } from '../words.ts';
import type { Filing } from './entries-state.ts';
import { namesOf } from './names-of.ts';

/** What reviewers object to, line by line; preparers mark what they have dealt with. */
export function Comments({ filing }: { readonly filing: Filing }) {
  const t = useText();
  const { role } = useAccount();
  const { id } = filing;
  const comments = useRead(filingEndpoints.listComments, { params: { id } });
  const resolve = useChange(filingEndpoints.resolveComment);
  const add = useChange(filingEndpoints.addComment);
  const names = new Map([['', t(filingWords.wholeForm)], ...namesOf(filing)]);
  const isReviewer = role === 'department-reviewer' || role === 'finance-reviewer';
  return (
    <>
      <ReadState query={comments}>
        {({ value: { items } }) => (
          <CommentList
            // A line that an adjustment of the plan has taken away is called what it was called.
            comments={items.map((one) => ({ ...one, label: names.get(one.place ?? '-') ?? one.label }))}
            busy={resolve.isPending}
            {...(role === 'preparer' && {
              onResolve: (comment, answer) =>
                resolve.mutateAsync({ params: { id, comment: comment.id }, body: { answer } }),
            })}
          />
        )}
      </ReadState>
      {isReviewer && (
        <CommentForm
          name={`filing ${id}/comment`}
          places={names}
          busy={add.isPending}
          onSend={(body, onSuccess) => add.mutate({ params: { id }, body }, { onSuccess })}
        />
      )}
    </>
  );
}
