import { extractPlan } from '../../extraction/extract-plan.ts';
import type { Plan } from '../../model/plan.ts';
import { readDocument } from '../../readers/read-document.ts';
import type { WorkerSide } from './tasks.ts';

/** From the bytes of one file to its plan. What could not be read stands in the plan's messages. */
export async function readTask(
  bytes: Uint8Array,
  file: string,
  _options: unknown,
  { limits }: WorkerSide,
): Promise<Plan> {
  return extractPlan(await readDocument(bytes, file, limits));
}
