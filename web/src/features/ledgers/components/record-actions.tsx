import { Alert, App, Button, Checkbox, Form, Modal, Space } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { recordEndpoints } from '#contract/records.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { useAccount } from '../../../lib/session/account.ts';
import { type Definition, showValue } from '../show-value.ts';
import { useOffice } from '../use-office.ts';
import { ledgerWords } from '../words.ts';
import { type RawFields, RecordFields } from './record-fields.tsx';
import { filled, problemsOf, useRecordCheck } from './use-record-check.ts';

interface RecordActionsProps {
  readonly definition: Definition;
  readonly record: AnswerOf<typeof recordEndpoints.read>;
  readonly etag: string;
}

/** What may be done with a record: its office corrects and withdraws it, a reviewer erases it where the law demands that. */
export function RecordActions({ definition, record, etag }: RecordActionsProps) {
  const t = useText();
  const { role } = useAccount();
  const { office } = useOffice();
  const [open, setOpen] = useState<'correct' | 'withdraw' | 'erase'>();
  const params = { ledger: record.ledger, id: record.id };
  const close = (): void => setOpen(undefined);
  const withdraw = useChange(recordEndpoints.withdraw, { onDone: close });
  const erase = useChange(recordEndpoints.erase, { onDone: close });
  const isOwn = role === 'preparer' && office.office === undefined && !record.withdrawn && !record.erased;
  const mayErase = role === 'department-reviewer' && !record.erased;
  return (
    <Space wrap>
      {isOwn && <Button onClick={() => setOpen('withdraw')}>{t(ledgerWords.withdraw)}</Button>}
      {isOwn && (
        <Button type="primary" onClick={() => setOpen('correct')}>
          {t(ledgerWords.correct)}
        </Button>
      )}
      {mayErase && (
        <Button danger onClick={() => setOpen('erase')}>
          {t(ledgerWords.erase)}
        </Button>
      )}
      {open === 'correct' && <Correction definition={definition} record={record} etag={etag} onEnd={close} />}
      <ConfirmReason
        open={open === 'withdraw'}
        title={t(ledgerWords.withdrawTitle)}
        about={t(ledgerWords.withdrawAbout)}
        action={t(ledgerWords.withdraw)}
        danger
        busy={withdraw.isPending}
        onConfirm={(reason) => withdraw.mutate({ params, body: { reason, late: record.late }, etag })}
        onCancel={close}
      />
      <ConfirmReason
        open={open === 'erase'}
        title={t(ledgerWords.erase)}
        about={t(ledgerWords.eraseAbout)}
        action={t(ledgerWords.erase)}
        danger
        busy={erase.isPending}
        onConfirm={(reason) => erase.mutate({ params, body: { reason, ...office }, etag })}
        onCancel={close}
      />
    </Space>
  );
}

function Correction({ definition, record, etag, onEnd }: RecordActionsProps & { readonly onEnd: () => void }) {
  const t = useText();
  const { message } = App.useApp();
  const [form] = Form.useForm<Record<string, string | undefined>>();
  const [values, setValues] = useState<RawFields>(record.fields);
  const [late, setLate] = useState(record.late);
  const check = useRecordCheck(definition.id, values);
  const correct = useChange(recordEndpoints.correct, {
    quiet: true,
    onDone: () => {
      void message.success(t(ledgerWords.corrected));
      onEnd();
    },
  });
  const initial = Object.fromEntries(
    definition.fields.map((field) => {
      const value = record.fields[field.id];
      return [field.id, field.kind === 'datetime' ? showValue(field, value, t) : value];
    }),
  );
  return (
    <Modal
      open
      width={760}
      title={t(ledgerWords.correct)}
      okText={t(common.save)}
      okButtonProps={{ loading: correct.isPending }}
      cancelText={t(common.cancel)}
      onOk={form.submit}
      onCancel={onEnd}
    >
      <p>{t(ledgerWords.correctAbout)}</p>
      {correct.error && <ProblemAlert error={correct.error} />}
      <Form
        form={form}
        layout="vertical"
        initialValues={initial}
        onValuesChange={(_, all) => setValues(filled(all))}
        onFinish={(all) =>
          correct.mutate({
            params: { ledger: record.ledger, id: record.id },
            body: { fields: filled(all), late },
            etag,
          })
        }
      >
        <RecordFields definition={definition} understood={check?.fields ?? {}} problems={problemsOf(check, values)} />
        {check?.periodClosed && (
          <Checkbox checked={late} onChange={({ target }) => setLate(target.checked)}>
            {t(ledgerWords.late)}
          </Checkbox>
        )}
        {check?.standing && check.standing.id !== record.id && <Alert type="warning" title={t(ledgerWords.standing)} />}
      </Form>
    </Modal>
  );
}
