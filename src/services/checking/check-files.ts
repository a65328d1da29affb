import { type JobLimits, runJobs } from '../reading/pool.ts';
import { planOfFault } from '../reading/read-plans.ts';
import { type CheckedFile, type CheckOptions, reportUnread } from './check-task.ts';

/**
 * Reads and checks files on all cores, each in a worker that can be ended, and yields their reports in the order of the files. A
 * file that could not be worked on at all gives a report that says so.
 */
export async function* checkFiles(
  files: readonly string[],
  options: CheckOptions,
  limits?: JobLimits,
): AsyncGenerator<CheckedFile & { readonly file: string }> {
  for await (const outcome of runJobs<CheckedFile>(files, 'check', options, limits)) {
    const checked =
      'value' in outcome ? outcome.value : reportUnread(planOfFault(outcome.file, outcome.fault), options);
    yield { file: outcome.file, ...checked };
  }
}
