import { joinTexts } from '../../base/bilingual.ts';
import { yearInChina } from '../../base/china-time.ts';
import { OperationalError } from '../../base/operational-error.ts';
import type { Acting } from '../acting/actor.ts';
import { recentPlans } from '../plans/earlier-plan.ts';
import { readProfileChain } from '../profiles/profile-chain.ts';
import type { PaperOptions, ReadPaper } from './paper-task.ts';

/** A paper that somebody has handed in, on disk. */
export interface UploadedPaper {
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Reads a paper in a worker, by what the office's region has decided for its year (the paper's own unless one is given) and beside the plan of the
 * year before. One without any project and indicator, or that broke the reader's limits, is `plan_not_readable`.
 */
export async function readUploadedPaper(acting: Acting, paper: UploadedPaper, fiscalYear?: number): Promise<ReadPaper> {
  const options: PaperOptions = {
    fileName: paper.fileName,
    profiles: await readProfileChain(acting.data.store.db, acting.actor.tenant, yearInChina(acting.now())),
    fiscalYear,
    earlier: await recentPlans(acting, acting.actor.tenant),
  };
  const outcome = await acting.papers.run<ReadPaper>(paper.path, 'paper', options);
  if (!('value' in outcome)) throw notReadable(paper.fileName, [outcome.fault.text]);
  const { plan, report } = outcome.value;
  if (report.projects === 0 && report.indicators === 0) {
    throw notReadable(
      paper.fileName,
      plan.messages.map(({ text }) => text),
    );
  }
  return { plan, report };
}

function notReadable(file: string, why: readonly { readonly zh: string; readonly en: string }[]): OperationalError {
  const { zh, en } = joinTexts(why);
  return new OperationalError('plan_not_readable', {
    zh: `“${file}”里没有读出任何项目和指标。${zh || '请确认上传的是绩效文本。'}`,
    en: `No project and no indicator could be read from "${file}". ${en || 'Make sure that it is a performance paper.'}`,
  });
}
