import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Checkbox, Form, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ledgerEndpoints } from '#contract/ledgers.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { definitionOf, draftOf, emptyDraft, type FieldDraft, type LedgerDraft, newField } from '../ledger-draft.ts';
import { kindWords, ledgerWords } from '../words.ts';
import '../ledgers.css';

/** A ledger of one's own as a form: new, or the one that stands. */
export default function DefinitionPage() {
  const { ledger } = useParams();
  return ledger === undefined ? <NewLedger /> : <StandingLedger ledger={ledger} />;
}

function NewLedger() {
  const go = useNavigate();
  const create = useChange(ledgerEndpoints.define, { quiet: true, onDone: ({ value }) => go(`/ledgers/${value.id}`) });
  return (
    <DefinitionForm
      start={emptyDraft()}
      isNew
      busy={create.isPending}
      error={create.error}
      onSave={(draft) => create.mutate({ body: { id: draft.id, ...definitionOf(draft) } })}
    />
  );
}

function StandingLedger({ ledger }: { readonly ledger: string }) {
  const t = useText();
  const go = useNavigate();
  const { message } = App.useApp();
  const definition = useRead(ledgerEndpoints.read, { params: { ledger } });
  const alter = useChange(ledgerEndpoints.alter, {
    quiet: true,
    onDone: ({ value }) => {
      void message.success(t(ledgerWords.definitionSaved));
      return go(`/ledgers/${value.id}`);
    },
  });
  return (
    <ReadState query={definition}>
      {({ value, etag }) => (
        <DefinitionForm
          start={draftOf(value)}
          isNew={false}
          busy={alter.isPending}
          error={alter.error}
          onSave={(draft) => alter.mutate({ params: { ledger }, body: definitionOf(draft), etag })}
        />
      )}
    </ReadState>
  );
}

interface DefinitionFormProps {
  readonly start: LedgerDraft;
  readonly isNew: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSave: (draft: LedgerDraft) => void;
}

function DefinitionForm({ start, isNew, busy, error, onSave }: DefinitionFormProps) {
  const t = useText();
  const [draft, setDraft] = useState(start);
  const [form] = Form.useForm<Pick<LedgerDraft, 'id' | 'title' | 'purpose'>>();
  const change = (index: number, part: Partial<FieldDraft>): void =>
    setDraft((before) => ({
      ...before,
      fields: before.fields.map((field, at) => (at === index ? { ...field, ...part } : field)),
    }));
  return (
    <>
      <PageHeader
        title={isNew ? t(ledgerWords.defineTitle) : `${t(ledgerWords.alterTitle)} · ${start.title}`}
        about={t(ledgerWords.definitionAbout)}
      />
      <Form
        form={form}
        layout="vertical"
        initialValues={start}
        onFinish={({ id = start.id, title, purpose }) => onSave({ ...draft, id, title, purpose })}
      >
        <div className="record-fields">
          {isNew && (
            <Form.Item
              name="id"
              label={t(ledgerWords.ledgerId)}
              rules={[{ required: true, message: t(common.required) }]}
            >
              <Input placeholder="road-check" autoComplete="off" />
            </Form.Item>
          )}
          <Form.Item
            name="title"
            label={t(ledgerWords.ledgerTitle)}
            rules={[{ required: true, message: t(common.required) }]}
          >
            <Input />
          </Form.Item>
          <Form.Item name="purpose" label={t(ledgerWords.ledgerPurpose)}>
            <Input />
          </Form.Item>
        </div>
        <Card title={<h2>{t(ledgerWords.fields)}</h2>} size="small">
          {draft.fields.map((field, index) => (
            <FieldEditor
              key={field.id}
              field={field}
              number={index + 1}
              isDeciding={draft.decidingDate === field.id}
              onChange={(part) => change(index, part)}
              onDeciding={() => setDraft((before) => ({ ...before, decidingDate: field.id }))}
              onRemove={() =>
                setDraft((before) => ({ ...before, fields: before.fields.filter((one) => one !== field) }))
              }
            />
          ))}
          <Button
            icon={<PlusOutlined />}
            onClick={() => setDraft((before) => ({ ...before, fields: [...before.fields, newField(before.fields)] }))}
          >
            {t(ledgerWords.addField)}
          </Button>
        </Card>
        {error !== null && error !== undefined && <ProblemAlert error={error} />}
        <p>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t(common.save)}
          </Button>
        </p>
      </Form>
    </>
  );
}

interface FieldEditorProps {
  readonly field: FieldDraft;
  readonly number: number;
  readonly isDeciding: boolean;
  readonly onChange: (part: Partial<FieldDraft>) => void;
  readonly onDeciding: () => void;
  readonly onRemove: () => void;
}

/** One field in a line: its title, what it holds, and what it is for. */
function FieldEditor({ field, number, isDeciding, onChange, onDeciding, onRemove }: FieldEditorProps) {
  const t = useText();
  const isDay = field.kind === 'date' || field.kind === 'datetime';
  const kinds = Object.entries(kindWords).filter(([kind]) => kind !== 'file' && kind !== 'reference');
  const name = (label: string): string => `${label} ${number}`;
  return (
    <fieldset className="field-editor">
      <legend className="visually-hidden">{name(t(ledgerWords.fields))}</legend>
      <Space wrap align="start">
        <Input
          aria-label={name(t(ledgerWords.fieldTitle))}
          placeholder={t(ledgerWords.fieldTitle)}
          value={field.title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
        <Select
          aria-label={name(t(ledgerWords.fieldKind))}
          style={{ width: 140 }}
          value={field.kind}
          disabled={field.isKept}
          options={kinds.map(([value, label]) => ({ value: value as FieldDraft['kind'], label: t(label) }))}
          onChange={(kind) => onChange({ kind })}
        />
        {field.kind === 'choice' && (
          <Input
            aria-label={name(t(ledgerWords.fieldChoices))}
            placeholder={t(ledgerWords.fieldChoices)}
            value={field.choices}
            onChange={({ target }) => onChange({ choices: target.value })}
          />
        )}
        <Checkbox
          checked={field.required || field.isKey || isDeciding}
          disabled={field.isKey || isDeciding}
          onChange={({ target }) => onChange({ required: target.checked })}
        >
          {t(ledgerWords.fieldRequired)}
        </Checkbox>
        <Checkbox checked={field.isKey} onChange={({ target }) => onChange({ isKey: target.checked })}>
          {t(ledgerWords.fieldKey)}
        </Checkbox>
        {isDay && (
          <Radio checked={isDeciding} onChange={onDeciding}>
            {t(ledgerWords.fieldDeciding)}
          </Radio>
        )}
        {!field.isKept && !isDeciding && (
          <Button size="small" aria-label={t(ledgerWords.removeField(field.title))} onClick={onRemove}>
            {t(common.remove)}
          </Button>
        )}
      </Space>
    </fieldset>
  );
}
