import { yearInChina } from '../../base/china-time.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { listWaitingOffices, listWaitingPapers, type PaperRow, updatePaper } from '../../store/papers/papers.ts';
import type { Data } from '../data/open-data.ts';
import type { JobData } from '../jobs/job-kinds.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { recentPlans } from '../plans/earlier-plan.ts';
import { readProfileChain } from '../profiles/profile-chain.ts';
import type { Outcome, StandingPool } from '../reading/pool.ts';
import { keptPaper } from './paper-store.ts';
import type { PaperOptions } from './paper-task.ts';
import type { ReadUpload } from './upload-task.ts';

export interface PaperParts {
  readonly data: Data;
  readonly papers: StandingPool;
  readonly jobs: Jobs;
  readonly now: () => Date;
}

/** After so many papers of one office the next office has its turn. */
const TURN = 24;

/** Reads the waiting papers of an office, each in a worker, each result kept as soon as it is there. */
export async function runPapers(
  parts: PaperParts,
  { tenant }: JobData['papers'],
  stopping: AbortSignal,
): Promise<void> {
  const { db } = parts.data.store;
  const waiting = (await listWaitingPapers(db, tenant, TURN)).values();
  const profiles = await readProfileChain(db, tenant, yearInChina(parts.now()));
  const known = { profiles, earlier: await recentPlans(parts, tenant) };
  const lane = async (): Promise<void> => {
    for (const paper of waiting) {
      if (stopping.aborted) return;
      await readPaper(parts, paper, { ...known, fileName: paper.file_name });
    }
  };
  await Promise.all(Array.from({ length: parts.papers.workers }, lane));
  if ((await listWaitingPapers(db, tenant, 1)).length > 0) await queuePapers(parts, tenant);
}

/** Queues what no process works on: papers of a restored backup. */
export async function queueWaitingPapers(parts: Pick<PaperParts, 'data' | 'jobs'>): Promise<void> {
  for (const tenant of await listWaitingOffices(parts.data.store.db)) {
    if (!(await parts.jobs.has('papers', tenant))) await queuePapers(parts, tenant);
  }
}

async function queuePapers({ data, jobs }: Pick<PaperParts, 'data' | 'jobs'>, tenant: TenantKey): Promise<void> {
  await data.write(tenant, '-', ({ db }) => jobs.add(db, 'papers', { tenant }, tenant));
  jobs.wake('papers');
}

async function readPaper({ data, papers, now }: PaperParts, paper: PaperRow, options: PaperOptions): Promise<void> {
  const outcome = await papers.run<ReadUpload>(keptPaper(data.store.folder, paper.sha256), 'upload', options);
  const { change, read } = resultOf(outcome);
  await data.write(paper.tenant, '-', ({ db }) =>
    updatePaper(db, paper, { ...change, read_at: now().toISOString() }, read),
  );
}

function resultOf(outcome: Outcome<ReadUpload>) {
  if (!('value' in outcome)) return { change: { state: 'unreadable' }, read: { messages: [outcome.fault] } };
  const { document, plan, report, pages } = outcome.value;
  const isEmpty = report.projects === 0 && report.indicators === 0;
  return {
    change: { state: isEmpty ? 'unreadable' : 'read', format: document.source.format, pages, ...lineOf(report) },
    read: { document, plan, report, messages: plan.messages },
  };
}

/** What a list shows of a report. */
export function lineOf(
  report: Pick<ReadUpload['report'], 'department' | 'fiscalYear' | 'projects' | 'indicators' | 'counts'>,
) {
  const { department, fiscalYear, projects, indicators, counts } = report;
  return {
    ...{ department: department ?? null, fiscal_year: fiscalYear ?? null, projects, indicators },
    ...{ errors: counts.error, warnings: counts.warning, hints: counts.hint },
  };
}
