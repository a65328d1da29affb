import { planEndpoints } from '#contract/plans.ts';
import { CommentForm } from '../../../components/comments/comment-form.tsx';
import { CommentList } from '../../../components/comments/comment-list.tsx';
import { planFieldWords } from '../../../components/plan/plan-field-words.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';

interface PlanCommentsProps {
  readonly id: string;
  /** Takes one to the line in the editor. */
  readonly onGoTo?: (place: string) => void;
}

/** What reviewers said of the plan and its lines, and how it was dealt with. */
export function PlanComments({ id, onGoTo }: PlanCommentsProps) {
  const t = useText();
  const { role } = useAccount();
  const comments = useRead(planEndpoints.listComments, { params: { id } });
  const resolve = useChange(planEndpoints.resolveComment);
  const add = useChange(planEndpoints.addComment);
  const isReviewer = role === 'department-reviewer' || role === 'finance-reviewer';
  return (
    <>
      <ReadState query={comments}>
        {({ value: { items } }) => (
          <CommentList
            comments={items}
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
          name={`plan ${id}/comment`}
          places={new Map([['', t(planFieldWords.wholePlan)]])}
          busy={add.isPending}
          onSend={(body, onSuccess) => add.mutate({ params: { id }, body }, { onSuccess })}
        />
      )}
    </>
  );
}
