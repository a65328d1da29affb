import { Button, Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { filingEndpoints } from '#contract/filings.ts';
import { CommentItem } from '../../../components/comments/comment-item.tsx';
import { commentWords } from '../../../components/comments/comment-words.ts';
import { ResolveButton } from '../../../components/comments/resolve-button.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { useFormDraft } from '../../../lib/draft/use-form-draft.ts';
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
  const names = new Map([['', t(filingWords.wholeForm)], ...namesOf(filing)]);
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
                .map((comment) => ({ ...comment, label: names.get(comment.subject) ?? comment.label }))
                .map((comment) => (
                  <CommentItem
                    key={comment.id}
                    comment={comment}
                    actions={
                      comment.resolvedBy === null &&
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
      {isReviewer && <NewComment id={id} names={names} />}
    </>
  );
}

interface Typed {
  readonly subject: string;
  readonly body: string;
}

function NewComment({ id, names }: { readonly id: string; readonly names: ReadonlyMap<string, string> }) {
  const t = useText();
  const [form] = Form.useForm<Typed>();
  const draft = useFormDraft<Typed>(`filing ${id}/comment`, form, { subject: '' });
  const sent = useRef<Typed>({ subject: '', body: '' });
  const add = useChange(filingEndpoints.addComment, { onDone: () => draft.sent(sent.current) });
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={draft.initialValues}
      onValuesChange={draft.onValuesChange}
      onFinish={(body) => {
        sent.current = body;
        add.mutate({ params: { id }, body });
      }}
    >
      <Form.Item name="subject" label={t(filingWords.commentOn)}>
        <Select options={[...names].map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="body"
        label={t(filingWords.body)}
        rules={[{ required: true, whitespace: true, message: t(filingWords.bodyNeeded) }]}
      >
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Button htmlType="submit" loading={add.isPending}>
        {t(filingWords.addComment)}
      </Button>
    </Form>
  );
}
