import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Form, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { ledgerEndpoints } from '#contract/ledgers.ts';
import { measureEndpoints } from '#contract/measures.ts';
import { planEndpoints } from '#contract/plans.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { call } from '../../../lib/api/call.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { declarationOf, draftOf, type Line, type MeasureDraft, type TakeKind } from '../measure-draft.ts';
import { measureWords, takeWords } from '../words.ts';
import { ActualValue } from './actual-value.tsx';
import { Alternatives } from './alternatives.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { TakeParts } from './take-parts.tsx';

interface MeasureEditorProps {
  readonly plan: string;
  readonly line: Line;
  readonly onEnd: () => void;
}

/** A measure in a form that reads like its sentence, with the value as it would be beside it. */
export function MeasureEditor({ plan, line, onEnd }: MeasureEditorProps) {
  const t = useText();
  const { subject, indicator, target } = line;
  const [draft, setDraft] = useState<MeasureDraft>(() => draftOf(line.measure));
  const change = (part: Partial<MeasureDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const office = useRead(planEndpoints.read, { params: { id: plan } }).data?.value.tenant;
  const query = office === undefined ? {} : { office };
  const ledgers = useRead(ledgerEndpoints.list, { query });
  const definition = useRead(
    ledgerEndpoints.read,
    { params: { ledger: draft.ledger }, query },
    { enabled: draft.ledger !== '' },
  );
  const measure = declarationOf(draft);
  const trial = useQuery({
    queryKey: ['measure-trial', plan, subject, measure],
    queryFn: ({ signal }) =>
      call(measureEndpoints.try, { params: { id: plan }, body: { subject, measure } }, { signal }),
    enabled: draft.ledger !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const confirm = useChange(measureEndpoints.confirm, { quiet: true, onDone: onEnd });
  const fields = definition.data?.value.fields ?? [];
  const tried = trial.data?.value;
  return (
    <Modal
      open
      width={760}
      title={`${indicator} ${target}`}
      okText={t(measureWords.saveAndConfirm)}
      okButtonProps={{ loading: confirm.isPending, disabled: !tried?.measure }}
      cancelText={t(common.cancel)}
      onOk={() => confirm.mutate({ params: { id: plan }, body: { measures: [{ subject, measure }] } })}
      onCancel={onEnd}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={t(measureWords.ledger)} htmlFor="measure-ledger">
          <Select
            id="measure-ledger"
            showSearch={{ optionFilterProp: 'label' }}
            value={draft.ledger === '' ? null : draft.ledger}
            options={(ledgers.data?.value.items ?? []).map(({ id, title }) => ({ value: id, label: t(title) }))}
            onChange={(ledger: string) => change({ ledger, parts: {}, where: [], numerator: [], either: [] })}
          />
        </Form.Item>
        <Form.Item label={<span id="measure-offices">{t(measureWords.offices)}</span>}>
          <Radio.Group
            aria-labelledby="measure-offices"
            value={draft.withSubordinates}
            options={[
              { value: false, label: t(measureWords.ownOffice) },
              { value: true, label: t(measureWords.withSubordinates) },
            ]}
            onChange={({ target: { value } }) => change({ withSubordinates: value === true })}
          />
        </Form.Item>
        <Form.Item label={t(measureWords.take)} htmlFor="measure-take">
          <Select
            id="measure-take"
            value={draft.kind}
            options={Object.entries(takeWords).map(([value, label]) => ({ value: value as TakeKind, label: t(label) }))}
            onChange={(kind) => change({ kind, parts: {}, numerator: [] })}
          />
        </Form.Item>
        <TakeParts draft={draft} fields={fields} onChange={(parts) => change({ parts })} />
        {draft.kind === 'ratio' && (
          <ConditionEditor
            title={t(takeWords.ratio)}
            conditions={draft.numerator}
            fields={fields}
            onChange={(numerator) => change({ numerator })}
          />
        )}
        <ConditionEditor
          title={t(measureWords.where)}
          conditions={draft.where}
          fields={fields}
          onChange={(where) => change({ where })}
        />
        <Alternatives alternatives={draft.either} fields={fields} onChange={(either) => change({ either })} />
      </Form>
      <section aria-label={t(measureWords.result)} aria-live="polite">
        {tried?.actual && (
          <p>
            {t(tried.actual.sentence)}
            {t(common.colon)}
            <strong>
              <ActualValue actual={tried.actual} />
            </strong>
          </p>
        )}
        {tried?.problems.map(({ path, text }) => (
          <Alert key={`${path} ${text.zh}`} type="warning" title={t(text)} />
        ))}
        {trial.error && <ProblemAlert error={trial.error} />}
        {confirm.error && <ProblemAlert error={confirm.error} />}
      </section>
    </Modal>
  );
}
