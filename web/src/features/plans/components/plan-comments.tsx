import { Button, Form, Input } from 'antd';
import { planEndpoints } from '#contract/plans.ts';
import { CommentItem } from '../../../components/comments/comment-item.tsx';
import { commentWords } from '../../../components/comments/comment-words.ts';
import { ResolveButton } from '../../../components/comments/resolve-button.tsx';
import { planFieldWords } from '../../../components/plan/plan-field-words.ts';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { planWords } from '../words.ts';

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
  const isReviewer = role === 'department-reviewer' || role === 'finance-reviewer';
  return (
    <>
      <ReadState query={comments}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <p>{t(commentWords.none)}</p>
          ) : (
            <ol className="comment-list">
              {items
                .toSorted((one, other) => Number(one.resolvedAt !== null) - Number(other.resolvedAt !== null))
                .map((comment) => (
                  <CommentItem
                    key={comment.id}
                    comment={comment}
                    onGoTo={onGoTo}
                    actions={
                      comment.resolvedAt === null &&
                      role === 'preparer' && (
                        <ResolveButton
                          comment={comment}
                          busy={resolve.isPending}
                          onResolve={(answer) =>
                            resolve.mutateAsync({ params: { id, comment: comment.id }, body: { answer } })
                          }
                        />
                      )
                    }
                  />
                ))}
            </ol>
          )
        }
      </ReadState>
      {isReviewer && <CommentOnWhole id={id} />}
    </>
  );
}

function CommentOnWhole({ id }: { readonly id: string }) {
  const t = useText();
  const [form] = Form.useForm<{ readonly body: string }>();
  const add = useChange(planEndpoints.addComment, { onDone: () => form.resetFields() });
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ body }) => add.mutate({ params: { id }, body: { subject: '', body } })}
      style={{ maxWidth: 640 }}
    >
      <Form.Item
        name="body"
        label={`${t(planWords.comment)}${t(common.inBrackets(t(planFieldWords.wholePlan)))}`}
        rules={[{ required: true, whitespace: true, message: t(common.required) }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        {t(planWords.addComment)}
      </Button>
    </Form>
  );
}
