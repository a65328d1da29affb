import { Card } from 'antd';
import type { Comment } from '#contract/comments.ts';
import { CommentItem } from '../../../components/comments/comment-item.tsx';
import { commentWords } from '../../../components/comments/comment-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

/** What reviewers have said before: what is still open first, then what was dealt with and how. */
export function CommentList({ comments }: { readonly comments: readonly Comment[] }) {
  const t = useText();
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = comments.filter(({ resolvedAt }) => resolvedAt !== null);
  if (comments.length === 0) return null;
  return (
    <Card size="small" title={<h2>{t(reviewWords.comments)}</h2>}>
      <p role="status">{t(open.length > 0 ? commentWords.open(open.length) : commentWords.allDone)}</p>
      <ol className="comment-list">
        {[...open, ...resolved].map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </ol>
    </Card>
  );
}
