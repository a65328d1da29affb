import { Alert, App, Button, Card, Checkbox, Form, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { exhibitEndpoints } from '#contract/exhibits.ts';
import { recordEndpoints } from '#contract/records.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { textsOf } from '../../../lib/api/problem.ts';
import { upload } from '../../../lib/api/upload.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { todayInChina } from '../../../lib/china-time.ts';
import { useDraft } from '../../../lib/draft/use-draft.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import type { Definition } from '../show-value.ts';
import { ledgerWords } from '../words.ts';
import { ExhibitFiles } from './exhibit-files.tsx';
import { type RawFields, RecordFields } from './record-fields.tsx';
import { RecordUses } from './record-uses.tsx';
import { filled, problemsOf, useRecordCheck } from './use-record-check.ts';

/** Entry from the keyboard: the focus stands in the first field, Enter saves and begins the next record with the same date. */
export function RecordEntry({ definition }: { readonly definition: Definition }) {
  const t = useText();
  const { message, notification } = App.useApp();
  const [form] = Form.useForm<Record<string, string | undefined>>();
  const first = useRef<InputRef>(null);
  const { draft, keep, forget } = useDraft<RawFields>(`ledger/${definition.id}/new`);
  const initial = useRef<RawFields>(draft ?? startOf(definition));
  const wasKept = useRef(draft !== undefined);
  const [values, setValues] = useState<RawFields>(initial.current);
  const sent = useRef('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [late, setLate] = useState(false);
  const check = useRecordCheck(definition.id, values);

  useEffect(() => {
    // Behind the heading, which takes the focus on the way here: who comes to enter types at once.
    const timer = setTimeout(() => first.current?.focus({ cursor: 'all' }));
    return () => clearTimeout(timer);
  }, []);

  const create = useChange(recordEndpoints.create, {
    quiet: true,
    onDone: async ({ value }) => {
      for (const file of files) {
        const query = { fileName: file.name, ledger: definition.id, record: value.id };
        await upload(exhibitEndpoints.upload, { query, file }, () => undefined).catch((error: unknown) =>
          notification.error({ title: t(textsOf(error)), role: 'alert', duration: 0 }),
        );
      }
      void message.success(t(ledgerWords.entered(value.naturalKey)));
      // What was typed while it was on its way stays.
      if (JSON.stringify(filled(form.getFieldsValue())) !== sent.current) return;
      begin({ [definition.decidingDate]: value.fields[definition.decidingDate] ?? '' });
    },
  });

  function begin(next: RawFields): void {
    forget();
    wasKept.current = false;
    // Not resetFields: it makes the inputs anew, and the focus would be lost with the old ones.
    form.setFields(definition.fields.map(({ id }) => ({ name: id, value: next[id], errors: [], touched: false })));
    setValues(filled(next));
    setFiles([]);
    setLate(false);
    first.current?.focus({ cursor: 'all' });
  }

  return (
    <Card title={<h2>{t(ledgerWords.enter)}</h2>} size="small" className="record-entry">
      {wasKept.current && <Alert type="info" title={t(ledgerWords.draftKept)} closable />}
      <Form
        form={form}
        layout="vertical"
        initialValues={initial.current}
        onValuesChange={(_, all) => {
          const typed = filled(all);
          setValues(typed);
          keep(typed);
        }}
        onFinish={(all) => {
          if (create.isPending) return;
          const fields = filled(all);
          sent.current = JSON.stringify(fields);
          create.mutate({
            params: { ledger: definition.id },
            body: { fields, late: late && check?.periodClosed === true },
          });
        }}
      >
        <RecordFields
          definition={definition}
          understood={check?.fields ?? {}}
          problems={problemsOf(check, values)}
          firstRef={first}
        />
        {create.error && <ProblemAlert error={create.error} />}
        {check?.standing && !create.isPending && (
          <Alert
            type="warning"
            title={t(ledgerWords.standing)}
            action={<Link to={`/ledgers/${definition.id}/records/${check.standing.id}`}>{t(ledgerWords.openIt)}</Link>}
          />
        )}
        {check?.periodClosed && (
          <p>
            <Checkbox checked={late} onChange={({ target }) => setLate(target.checked)}>
              {t(ledgerWords.late)}
            </Checkbox>
          </p>
        )}
        <p>
          <Button type="primary" htmlType="submit" loading={create.isPending}>
            {t(ledgerWords.saveNext)}
          </Button>{' '}
          <span className="quiet">{t(ledgerWords.enterHint)}</span>
        </p>
      </Form>
      <div>
        <RecordUses uses={check?.uses ?? []} none={t(ledgerWords.usesNone)} />
        <h3>{t(ledgerWords.exhibits)}</h3>
        <ExhibitFiles onFiles={(more) => setFiles((before) => [...before, ...more])} />
        {files.length > 0 && (
          <p role="status">
            {t(ledgerWords.attached(files.length))}
            {t(common.colon)}
            {files.map(({ name }) => name).join(t(common.and))}
          </p>
        )}
      </div>
    </Card>
  );
}

/** Today, where the ledger asks for a day: most things are entered when they have just been done. */
function startOf({ decidingDate, fields }: Definition): RawFields {
  const isDay = fields.some(({ id, kind }) => id === decidingDate && kind === 'date');
  return isDay ? { [decidingDate]: todayInChina() } : {};
}
