import { basename } from 'node:path';
import { emptyPlan } from '../../model/empty-plan.ts';
import type { Message } from '../../model/message.ts';
import type { Plan } from '../../model/plan.ts';
import { type JobLimits, runJobs } from './pool.ts';

/** A plan read from a file, in the order of the files. */
export interface ReadPlan {
  readonly file: string;
  readonly plan: Plan;
}

/**
 * Reads files into plans on all cores. A file that could not be worked on at all still gives a plan, empty and with the reason
 * among its messages, so that no file of a batch is lost from sight.
 */
export async function* readPlans(files: readonly string[], limits?: JobLimits): AsyncGenerator<ReadPlan> {
  for await (const outcome of runJobs<Plan>(files, 'read', undefined, limits)) {
    yield { file: outcome.file, plan: 'value' in outcome ? outcome.value : planOfFault(outcome.file, outcome.fault) };
  }
}

/** The empty plan of a file that gave no answer. */
export function planOfFault(file: string, fault: Message): Plan {
  const source = { file: basename(file), sha256: '', format: 'unknown' } as const;
  return { ...emptyPlan(source, 'unread'), messages: [fault] };
}
