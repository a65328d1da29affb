import { setTimeout as delay } from 'node:timers/promises';
import { OperationalError } from '../../base/operational-error.ts';
import type { Document } from '../../model/document.ts';
import type { Plan } from '../../model/plan.ts';
import { type FindingDecisionRow, listFindingDecisions } from '../../store/findings/finding-decisions.ts';
import {
  findPaper,
  findPaperPart,
  listPapers,
  listWaitingPapers,
  type PaperRow,
  type PaperSearch,
} from '../../store/papers/papers.ts';
import type { Acting } from '../acting/actor.ts';
import type { Progress } from '../reading/tasks.ts';
import type { DrawnPng } from './draw-task.ts';
import type { MarkedReport } from './mark-findings.ts';
import { keptPaper } from './paper-store.ts';

/** Papers of the actor's own office, newest first. They are a matter of that office until a plan is handed in. */
export function listOwnPapers({ data, actor }: Acting, search: PaperSearch): Promise<PaperRow[]> {
  return listPapers(data.store.db, actor.tenant, search);
}

/** A paper of the reader's own office; a coded error where it has none of that id. */
export async function mustSeePaper({ data, actor }: Acting, id: string): Promise<PaperRow> {
  const paper = await findPaper(data.store.db, actor.tenant, id);
  if (paper) return paper;
  throw new OperationalError('resource_not_found', {
    zh: '本单位没有这份文本。',
    en: 'The own office has no such paper.',
  });
}

/** Milliseconds between looks. */
const LOOK = 300;
/** More than anybody drops at once. */
const MOST = 2000;

/** A paper that is being read or has just been, and how many of its pages are read, where that is known. */
export interface WatchedPaper {
  readonly paper: PaperRow;
  readonly progress?: Progress | undefined;
}

/**
 * Every paper of the own office that waits: how far it is whenever that has changed, and at its end what was read; ends when none waits any
 * more. The ends are told whichever process reads, the pages between only by the one that does.
 */
export async function* watchPapers(acting: Acting, signal: AbortSignal): AsyncGenerator<WatchedPaper> {
  const { data, actor } = acting;
  /** By id, how many pages were told of. */
  const waiting = new Map<string, number>();
  while (!signal.aborted) {
    const rows = await listWaitingPapers(data.store.db, actor.tenant, MOST);
    const still = new Set(rows.map(({ id }) => id));
    for (const id of [...waiting.keys()].filter((one) => !still.has(one))) {
      waiting.delete(id);
      yield { paper: await mustSeePaper(acting, id) };
    }
    for (const paper of rows) {
      const progress = acting.papers.progressOf(keptPaper(data.store.folder, paper.sha256));
      const done = progress?.done ?? 0;
      if (done > (waiting.get(paper.id) ?? 0)) yield { paper, progress };
      waiting.set(paper.id, done);
    }
    if (waiting.size === 0) return;
    await delay(LOOK, undefined, { signal }).catch(() => undefined);
  }
}

/** The document as it was read. */
export async function readPaperDocument(
  acting: Acting,
  id: string,
): Promise<{ readonly paper: PaperRow; readonly document: Document }> {
  const paper = await mustSeePaper(acting, id);
  return { paper, document: (await partOf(acting, paper, 'document')) as Document };
}

/** The plan as it was read, with what was corrected since. */
export async function readPaperPlan(
  acting: Acting,
  id: string,
): Promise<{ readonly paper: PaperRow; readonly plan: Plan }> {
  const paper = await mustSeePaper(acting, id);
  return { paper, plan: (await partOf(acting, paper, 'plan')) as Plan };
}

/** What was found in a paper, and what was decided about it. */
export async function readPaperFindings(
  acting: Acting,
  id: string,
): Promise<{ readonly report: MarkedReport; readonly decisions: readonly FindingDecisionRow[] }> {
  const paper = await mustSeePaper(acting, id);
  const report = (await partOf(acting, paper, 'report')) as MarkedReport;
  return { report, decisions: await listFindingDecisions(acting.data.store.db, ownerOf(paper)) };
}

/** What decisions about the findings of a paper are kept under. */
export const ownerOf = ({ tenant, id, corrections }: PaperRow) => ({ tenant, id, version: corrections });

/** Where the paper is kept, under the name that it came with. */
export async function readPaperBytes(acting: Acting, id: string): Promise<{ path: string; name: string }> {
  const { sha256, file_name } = await mustSeePaper(acting, id);
  if (sha256 === '') throw nothingRead();
  return { path: keptPaper(acting.data.store.folder, sha256), name: file_name };
}

/** A page of a pdf or scan as png. */
export async function drawPaperPage(acting: Acting, id: string, page: number, width: number): Promise<Uint8Array> {
  const { path } = await readPaperBytes(acting, id);
  const outcome = await acting.papers.run<DrawnPng>(path, 'draw', { page, width });
  if (!('value' in outcome)) throw new OperationalError('file_not_readable', outcome.fault.text);
  if (outcome.value.png) return outcome.value.png;
  throw new OperationalError('resource_not_found', {
    zh: `这份文件没有可以显示的第 ${page} 页。`,
    en: `The file has no page ${page} that can be shown.`,
  });
}

async function partOf({ data }: Acting, paper: PaperRow, part: 'document' | 'plan' | 'report'): Promise<unknown> {
  const value = await findPaperPart(data.store.db, paper, part);
  if (value === null) throw nothingRead();
  return value;
}

const nothingRead = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '这份文件还没有读完，或什么都没有读出来，原因见读取信息。',
    en: 'This file is still being read, or nothing could be read from it; its messages say why.',
  });
