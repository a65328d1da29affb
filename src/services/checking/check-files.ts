import { giveBack } from '../../base/give-back.ts';
import type { Message } from '../../model/message.ts';
import { type JobLimits, runJobs } from '../reading/pool.ts';
import { planOfFault } from '../reading/read-plans.ts';
import type { CheckedFile, CheckOptions } from './check-task.ts';

/**
 * Reads and checks files on all cores, each in a worker that can be ended, and yields their reports in the order of the files. A
 * file that could not be worked on at all gives a report that says so. The bytes of a report are there until the next one is asked for.
 */
export async function* checkFiles(
  files: readonly string[],
  options: CheckOptions,
  limits?: JobLimits,
): AsyncGenerator<CheckedFile & { readonly file: string }> {
  for await (const outcome of runJobs<CheckedFile>(files, 'check', options, limits)) {
    const checked = 'value' in outcome ? outcome.value : await unread(outcome.file, outcome.fault, options);
    yield { file: outcome.file, ...checked };
    if (checked.report instanceof Uint8Array) giveBack(checked.report);
  }
}

/** The rules live in the workers; this thread loads them only where a file gave no answer. */
async function unread(file: string, fault: Message, options: CheckOptions): Promise<CheckedFile> {
  const { reportUnread } = await import('./check-task.ts');
  return reportUnread(planOfFault(file, fault), file, options);
}
