import type { Acting } from '../acting/actor.ts';
import type { Expected } from '../acting/expected-revision.ts';
import { type StepInput, stepDocument } from '../workflow/step-document.ts';
import { mustSeeFiling } from './change-entries.ts';
import { viewStoredFiling } from './filing-basis.ts';
import { filingRules } from './filing-rules.ts';
import type { FilingView } from './filing-view.ts';

/** Takes a monitoring or self-evaluation one step on its way. */
export async function stepFiling(
  acting: Acting,
  filingId: string,
  expected: Expected,
  input: StepInput,
): Promise<FilingView> {
  const { kind } = await mustSeeFiling(acting, filingId);
  const row = await stepDocument(acting, filingRules(kind), filingId, expected, input);
  return viewStoredFiling(acting, row);
}
