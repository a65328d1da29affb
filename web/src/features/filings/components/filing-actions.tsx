import { App, Button, Space } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { filingEndpoints } from '#contract/filings.ts';
import { documentKinds, type PlanStep } from '#contract/words.ts';
import { ConfirmReason } from '../../../components/confirm-reason.tsx';
import { ApiProblem } from '../../../lib/api/problem.ts';
import { useChange } from '../../../lib/api/use-change.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { filingWords, stateWords, stepWords } from '../words.ts';
import { type EntriesState, type Filing, sendable } from './entries-state.ts';
import { FromSheet } from './from-sheet.tsx';
import { HandInNotes } from './hand-in-notes.tsx';
import { goToPlace } from './place-of.ts';

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
  const { id, kind, editable, possibleSteps, obstacles } = filing;
  const isIncomplete = entries.isChanged || obstacles.length > 0;
  const goingTo = useRef<string>(undefined);
  // Only when the dialog has gone may something behind it take the focus.
  useEffect(() => {
    if (asked === undefined && goingTo.current !== undefined) goToPlace(goingTo.current);
    goingTo.current = undefined;
  }, [asked]);
  function leaveFor(subject: string): void {
    goingTo.current = subject;
    setAsked(undefined);
  }
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
  return (
    <Space wrap>
      {FORMATS.map(([format, name]) => (
        <Button key={format} href={`/api/v1/filings/${id}/form?format=${format}`}>
          {t(filingWords.form(name))}
        </Button>
      ))}
      {editable && <FromSheet id={id} entries={entries} />}
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
          onClick={() => setAsked(which)}
        >
          {t(stepWords[which])}
        </Button>
      ))}
      {asked && (
        <ConfirmReason
          open
          title={t(filingWords.stepTitle(t(stepWords[asked]), t(documentKinds[kind])))}
          about={t(filingWords.stepAbout)}
          action={t(stepWords[asked])}
          danger={asked === 'return'}
          optional={!NEEDS_REASON.includes(asked)}
          blocked={asked === 'submit' && isIncomplete}
          busy={step.isPending}
          onConfirm={(reason) => step.mutate({ params: { id }, etag, body: { step: asked, reason, comments: [] } })}
          onCancel={() => setAsked(undefined)}
        >
          {asked === 'submit' && <HandInNotes filing={filing} entries={entries} onGo={leaveFor} />}
        </ConfirmReason>
      )}
    </Space>
  );
}
