import { useEffect, useState } from 'react';
import { checkEndpoints } from '#contract/checks.ts';
import type { AnswerOf } from '#contract/endpoint.ts';
import { call } from '../../../lib/api/call.ts';
import { type PlanDocument, planOf } from './plan-document.ts';

type LiveAnswer = AnswerOf<typeof checkEndpoints.run>;
export type LiveFinding = LiveAnswer['findings'][number];

export interface LiveCheck {
  /** What was found, and in which document: the pointers lead into that one. */
  readonly findings: readonly LiveFinding[];
  readonly checked: PlanDocument | undefined;
  /** By whose profile, and what was left out. */
  readonly by: Pick<LiveAnswer, 'profile' | 'switchedOff'>;
  readonly isChecking: boolean;
}

/** Somebody who types is not interrupted; a moment after the last key the plan as it stands is checked by the server, and nothing is stored. */
const PAUSE = 600;
const NOTHING: readonly LiveFinding[] = [];

export function useLiveCheck(document: PlanDocument): LiveCheck {
  const [result, setResult] = useState<{ answer: LiveAnswer; checked: PlanDocument }>();
  useEffect(() => {
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      const body = { plan: planOf(document) };
      const answer = await call(checkEndpoints.run, { body }, { signal: leaving.signal }).catch(() => undefined);
      if (answer && !leaving.signal.aborted) setResult({ answer: answer.value, checked: document });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [document]);
  return {
    findings: result?.answer.findings ?? NOTHING,
    checked: result?.checked,
    by: result?.answer ?? {},
    isChecking: result?.checked !== document,
  };
}
