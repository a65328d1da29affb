import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Plan } from '#contract/plan-content.ts';
import { planDraftEndpoints } from '#contract/plan-drafts.ts';
import { call } from '../../../lib/api/call.ts';
import { ApiProblem } from '../../../lib/api/problem.ts';
import { readAgain } from '../../../lib/api/read-again.ts';
import { useDraft } from '../../../lib/draft/use-draft.ts';
import { advance, type History, historyOf, redo, undo } from './history.ts';
import { type LoadedPlan, loadPlan } from './load-plan.ts';
import { matchDocument } from './match-sections.ts';
import { type Merged, mergeDocuments } from './merge-documents.ts';
import { documentOf, type PlanDocument, planOf } from './plan-document.ts';

/** What was typed and not saved, and the version it started from. */
export interface KeptPlan {
  readonly version: number;
  readonly plan: Plan;
}

interface Base {
  readonly document: PlanDocument;
  readonly etag: string;
  readonly version: number;
}

/** A colleague's version joined with what was typed here, until somebody has decided about the conflicts. */
export interface PendingMerge extends Merged {
  readonly base: Base;
}

const KEEP_PAUSE = 400;

/** The state of the editor: the plan with its way back, what it started from, what a colleague has saved meanwhile. */
export function useEditor(id: string, loaded: LoadedPlan) {
  const queries = useQueryClient();
  const draft = useDraft<KeptPlan>(`plan/${id}`);
  const [base, setBase] = useState<Base>(() => baseOf(loaded));
  const [history, setHistory] = useState<History<PlanDocument>>(() => historyOf(restored(base, draft.draft)));
  const [wasRestored, setRestored] = useState(history.now !== base.document);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const [pending, setPending] = useState<PendingMerge>();
  const [isKept, setKept] = useState(true);
  const document = history.now;
  const isDirty = document !== base.document;

  const { keep, forget } = draft;
  useEffect(() => {
    if (!isDirty) return forget();
    const put = (): void => setKept(keep({ version: base.version, plan: planOf(document) }));
    const timer = setTimeout(put, KEEP_PAUSE);
    addEventListener('pagehide', put);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', put);
    };
  }, [document, base, isDirty, keep, forget]);

  const change = useCallback(
    (edit: (document: PlanDocument) => PlanDocument, tag?: string) =>
      setHistory((before) => advance(before, edit(before.now), tag)),
    [],
  );

  const adopt = useCallback((next: Base, joined: PlanDocument): void => {
    setPending(undefined);
    setError(undefined);
    setBase(next);
    setHistory((before) => advance(before, joined));
  }, []);

  const now = useRef({ base, document });
  now.current = { base, document };

  /** Fetches what a colleague has saved and joins it with what was typed here. Says whether nothing is left to decide. */
  const join = useCallback(async (): Promise<boolean> => {
    const theirs = await loadPlan(id);
    const { base: from, document: mine } = now.current;
    const matched = matchDocument(from.document, documentOf(theirs.plan));
    const next = { document: matched, etag: theirs.etag, version: theirs.version };
    const merged = mergeDocuments(from.document, mine, matched);
    if (merged.conflicts.length > 0) setPending({ ...merged, base: next });
    else adopt(next, mine === from.document ? matched : merged.document);
    return merged.conflicts.length === 0;
  }, [id, adopt]);

  const save = useCallback(async (): Promise<boolean> => {
    const { base: from, document: sent } = now.current;
    setSaving(true);
    setError(undefined);
    try {
      const request = { params: { id }, body: planOf(sent), etag: from.etag };
      const { value, etag } = await call(planDraftEndpoints.edit, request);
      setBase({ document: sent, etag, version: value.version });
      setRestored(false);
      // The plan's own page must hand in the version that has just been saved.
      readAgain(queries, 'plans');
      return true;
    } catch (problem) {
      if (problem instanceof ApiProblem && problem.code === 'changed_meanwhile') await join();
      setError(problem);
      return false;
    } finally {
      setSaving(false);
    }
  }, [id, join, queries]);

  return {
    ...{ document, base, isDirty, isSaving, isKept, error, pending, wasRestored },
    ...{ change, save, join, adopt },
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    postpone: () => setPending(undefined),
    discard() {
      setRestored(false);
      setHistory((before) => advance(before, base.document));
    },
  };
}

export type Editor = ReturnType<typeof useEditor>;

/** Where the draft started from an older version, that one is the base: a save then meets the newer one and joins it. */
function baseOf({ plan, etag, version, draftBase }: LoadedPlan): Base {
  if (!draftBase) return { document: documentOf(plan), etag, version };
  return { document: documentOf(draftBase.plan), etag: '"0"', version: draftBase.version };
}

function restored(base: Base, kept: KeptPlan | undefined): PlanDocument {
  if (!kept || kept.version !== base.version) return base.document;
  return matchDocument(base.document, documentOf(kept.plan));
}
