import type { Comment, commentEndpoints } from '#contract/comments.ts';
import { useChange } from '../../lib/api/use-change.ts';
import { useRead } from '../../lib/api/use-read.ts';
import { useAccount } from '../../lib/session/account.ts';
import { ReadState } from '../read-state.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentList } from './comment-list.tsx';

interface DocumentCommentsProps {
  /** Those of the kind of document. */
  readonly endpoints: ReturnType<typeof commentEndpoints>;
  readonly id: string;
  /** Under which name what is typed is kept. */
  readonly draft: string;
  /** What a comment can be about, by its place; the first is chosen to begin with. */
  readonly places: ReadonlyMap<string, string>;
  /** What the line of a comment is called now; what it was called then, where that is left out. */
  readonly labelOf?: (comment: Comment) => string;
  /** Takes one to the line in the editor. */
  readonly onGoTo?: ((place: string) => void) | undefined;
}

/** What reviewers object to in a document, line by line; preparers mark what they have dealt with. */
export function DocumentComments({ endpoints, id, draft, places, labelOf, onGoTo }: DocumentCommentsProps) {
  const { role } = useAccount();
  const comments = useRead(endpoints.listComments, { params: { id } });
  const resolve = useChange(endpoints.resolveComment);
  const add = useChange(endpoints.addComment);
  const isReviewer = role === 'department-reviewer' || role === 'finance-reviewer';
  return (
    <>
      <ReadState query={comments}>
        {({ value: { items } }) => (
          <CommentList
            comments={labelOf ? items.map((one) => ({ ...one, label: labelOf(one) })) : items}
            onGoTo={onGoTo}
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
          name={draft}
          places={places}
          busy={add.isPending}
          onSend={(body, onSuccess) => add.mutate({ params: { id }, body }, { onSuccess })}
        />
      )}
    </>
  );
}
