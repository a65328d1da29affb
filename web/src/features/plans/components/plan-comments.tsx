import { Button, Form, Input } from 'antd';
import { planEndpoints } from '#contract/plans.ts';
import { Moment } from '../../../components/moment.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { planWords } from '../words.ts';
import { useLabels } from './use-labels.ts';

/** What reviewers said of the plan and its lines, and what was dealt with. */
export function PlanComments({ id }: { readonly id: string }) {
  const t = useText();
  const { role } = useAccount();
  const comments = useRead(planEndpoints.listComments, { params: { id } });
  const labelOf = useLabels(id);
  const [form] = Form.useForm<{ readonly body: string }>();
  const add = useChange(planEndpoints.addComment, { onDone: () => form.resetFields() });
  const resolve = useChange(planEndpoints.resolveComment);
  return (
    <>
      <ReadState query={comments}>
        {({ value: { items } }) =>
          items.length === 0 ? (
            <p>{t(planWords.noComments)}</p>
          ) : (
            <ol className="comment-list">
              {items.map((comment) => (
                <li key={comment.id}>
                  <p>
                    <strong>{labelOf(comment.subject)}</strong>
                    {comment.rule && ` · ${t(planWords.rule(comment.rule))}`}
                  </p>
                  <p>{comment.body}</p>
                  <p className="comment-foot">
                    {comment.author} · <Moment at={comment.at} />
                    {comment.resolvedBy && ` · ${t(planWords.resolved(comment.resolvedBy))}`}
                    {!comment.resolvedBy && role === 'preparer' && (
                      <Button size="small" onClick={() => resolve.mutate({ params: { id, comment: comment.id } })}>
                        {t(planWords.resolve)}
                      </Button>
                    )}
                  </p>
                </li>
              ))}
            </ol>
          )
        }
      </ReadState>
      {role !== 'reader' && (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={({ body }) => add.mutate({ params: { id }, body: { subject: '', body } })}
          style={{ maxWidth: 640 }}
        >
          <Form.Item
            name="body"
            label={`${t(planWords.comment)}（${t(planWords.wholePlan)}）`}
            rules={[{ required: true, whitespace: true, message: t(common.required) }]}
          >
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
          <Button htmlType="submit" loading={add.isPending}>
            {t(planWords.addComment)}
          </Button>
        </Form>
      )}
    </>
  );
}
