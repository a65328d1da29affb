import type { Comment } from '#contract/comments.ts';
import { useText } from '../../lib/language/language.tsx';
import { CommentItem } from './comment-item.tsx';
import { commentWords } from './comment-words.ts';
import { ResolveButton } from './resolve-button.tsx';

interface CommentListProps {
  readonly comments: readonly Comment[];
  /** Takes one to the line of a comment; without it the place is only named. */
  readonly onGoTo?: ((place: string) => void) | undefined;
  /** For who prepares: marks a comment as dealt with; without it nothing can be done but read. */
  readonly onResolve?: ((comment: Comment, answer: string) => Promise<unknown>) | undefined;
  readonly busy?: boolean;
}

/** What reviewers have said: what is still open first, then what was dealt with and how. */
export function CommentList({ comments, onGoTo, onResolve, busy = false }: CommentListProps) {
  const t = useText();
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  if (comments.length === 0) return <p>{t(commentWords.none)}</p>;
  return (
    <>
      <p role="status">{t(open.length > 0 ? commentWords.open(open.length) : commentWords.allDone)}</p>
      <ol className="comment-list">
        {[...open, ...resolved].map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            onGoTo={onGoTo}
            actions={
              onResolve &&
              comment.resolvedAt === null && (
                <ResolveButton comment={comment} busy={busy} onResolve={(answer) => onResolve(comment, answer)} />
              )
            }
          />
        ))}
      </ol>
    </>
  );
}
