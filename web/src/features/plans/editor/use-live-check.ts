import { useEffect, useState } from 'react';
import { checkEndpoints } from '#contract/checks.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { call } from '../../../lib/api/call.ts';
import { type PlanDocument, planOf } from './plan-document.ts';

export type LiveFinding = AnswerOf<typeof checkEndpoints.run>['findings'][number];

export interface LiveCheck {
  /** What was found, and in which document: the pointers lead into that one. */
  readonly findings: readonly LiveFinding[];
  readonly checked: PlanDocument | undefined;
  readonly isChecking: boolean;
}

/** Somebody who types is not interrupted; a moment after the last key the plan as it stands is checked by the server, and nothing is stored. */
const PAUSE = 600;

export function useLiveCheck(document: PlanDocument): LiveCheck {
  const [result, setResult] = useState<{ findings: readonly LiveFinding[]; checked: PlanDocument }>();
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const body = { plan: planOf(document) };
      const answer = await call(checkEndpoints.run, { body }, { signal: leaving.signal }).catch(() => undefined);
      if (answer && !leaving.signal.aborted) setResult({ findings: answer.value.findings, checked: document });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [document]);
  return {
    findings: result?.findings ?? [],
    checked: result?.checked,
    isChecking: result?.checked !== document,
  };
}
