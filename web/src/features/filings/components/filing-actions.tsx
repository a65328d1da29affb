import { App, Button, Space } from 'antd';
import { useRef, useState } from 'react';
import { filingEndpoints } from '#contract/filings.ts';
import type { PlanStep } from '#contract/words.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { ApiProblem } from '../../../lib/api/problem.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords, stateWords, stepWords } from '../words.ts';
import { type EntriesState, type Filing, sendable } from './entries-state.ts';

interface FilingActionsProps {
  readonly filing: Filing;
  readonly etag: string;
  readonly entries: EntriesState;
  /** A colleague has saved meanwhile: the page reads that and joins it. */
  readonly onOvertaken: () => void;
}

const isOvertaken = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'changed_meanwhile';

const NEEDS_REASON: readonly PlanStep[] = ['return', 'adjust'];
const FORMATS = [
  ['docx', 'Word'],
  ['xlsx', 'Excel'],
  ['pdf', 'pdf'],
] as const;

/** What the signed-in account may do now: save, take a step, fetch the form. */
export function FilingActions({ filing, etag, entries, onOvertaken }: FilingActionsProps) {
  const t = useText();
  const { message } = App.useApp();
  const [asked, setAsked] = useState<PlanStep>();
  const { id, editable, possibleSteps, obstacles } = filing;
  const sent = useRef(entries.entries);
  const save = useChange(filingEndpoints.putEntries, {
    onDone: ({ value }) => {
      entries.saved(sent.current, value.version);
      message.success(t(common.saved));
    },
    quiet: isOvertaken,
  });
  function send(): void {
    sent.current = entries.entries;
    save.mutate(
      { params: { id }, etag, body: sendable(entries.entries) },
      { onError: (error) => void (isOvertaken(error) && onOvertaken()) },
    );
  }
  const step = useChange(filingEndpoints.takeStep, {
    onDone({ value }) {
      setAsked(undefined);
      message.success(t(filingWords.stepDone(t(stateWords[value.state]))));
    },
  });
  const take = (which: PlanStep, reason: string): void =>
    step.mutate({ params: { id }, etag, body: { step: which, reason, comments: [] } });
  return (
    <Space wrap>
      {FORMATS.map(([format, name]) => (
        <Button key={format} href={`/api/v1/filings/${id}/form?format=${format}`}>
          {t(filingWords.form(name))}
        </Button>
      ))}
      {editable && (
        <Button
          type={entries.isChanged ? 'primary' : 'default'}
          disabled={entries.conflicts.length > 0}
          loading={save.isPending}
          onClick={send}
        >
          {t(filingWords.save)}
        </Button>
      )}
      {possibleSteps.map((which) => (
        <Button
          key={which}
          type={which === 'return' ? 'default' : 'primary'}
          danger={which === 'return'}
          disabled={which === 'submit' && (entries.isChanged || obstacles.length > 0)}
          loading={step.isPending && step.variables.body.step === which}
          onClick={() => (NEEDS_REASON.includes(which) ? setAsked(which) : take(which, ''))}
        >
          {t(stepWords[which])}
        </Button>
      ))}
      {asked && (
        <ConfirmReason
          open
          title={t(stepWords[asked])}
          about={t(filingWords.stepAbout)}
          action={t(stepWords[asked])}
          danger={asked === 'return'}
          busy={step.isPending}
          onConfirm={(reason) => take(asked, reason)}
          onCancel={() => setAsked(undefined)}
        />
      )}
    </Space>
  );
}
