import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dayInChina } from '../../base/china-time.ts';
import { OperationalError } from '../../base/operational-error.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Calling } from '../acting/actor.ts';
import { demonstrationCity } from './city/city.ts';
import { confirmMeasures } from './confirm-measures.ts';
import type { DemonstrationDepartment } from './demonstration-department.ts';
import { isDemonstration } from './is-demonstration.ts';
import { isLoadBegun, LOADING, markLoad } from './load-mark.ts';
import type { RecordYears } from './make-records.ts';
import { makeRoom } from './make-room.ts';
import { putExhibits } from './put-exhibits.ts';
import { type FilingStory, putFiling } from './put-filings.ts';
import { FINANCE, peopleOf, putLastYear, putThisYear } from './put-plans.ts';
import { putProfile } from './put-profile.ts';
import { putPublication } from './put-publications.ts';
import { putRecords } from './put-records.ts';
import { putReview } from './put-review.ts';
import { type Credentials, hireStaff } from './staff.ts';
import { paperMaker, storyClock } from './story.ts';

/** What was loaded. */
export interface LoadedDemonstration {
  /** How everybody signs in; told this once. */
  readonly credentials: readonly Credentials[];
  readonly plans: number;
  readonly records: number;
  readonly exhibits: number;
}

/**
 * Loads the demonstration city through the use cases, so that its audit trail, its log and its workflow are as real as those of an office: twelve
 * departments, the fiscal year of today and the one before it. The same day gives the same city; only passwords, ids and hashes differ. What a load
 * that was cut off has left is taken away first. Throws `set_up_already` where it is there or being loaded already, and where the installation belongs
 * to somebody.
 */
export async function loadDemonstration(calling: Calling): Promise<LoadedDemonstration> {
  const { db, pool } = calling.data.store;
  const loaded = await oneAtATime(pool, LOADING, async () => {
    if ((await isDemonstration(db)) && !(await isLoadBegun(db))) throw loadedAlready();
    if (!(await makeRoom(calling))) throw inRealUse();
    const told = await tellStoryIn(calling);
    await markLoad(db, 'finished', calling.now());
    return told;
  });
  if (loaded === 'taken') throw beingLoaded();
  return loaded;
}

async function tellStoryIn(calling: Calling): Promise<LoadedDemonstration> {
  const folder = await mkdtemp(join(tmpdir(), 'mingji-demonstration-'));
  try {
    return await tellStory(calling, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tellStory(calling: Calling, folder: string): Promise<LoadedDemonstration> {
  const today = dayInChina(calling.now());
  const fiscalYear = Number(today.slice(0, 4));
  const years = { fiscalYear, today };
  const staff = await hireStaff(calling);
  const paper = paperMaker(folder);
  const on = storyClock(today);
  const desk = { staff, paper, on, fiscalYear };
  await putProfile(on(staff.acting(FINANCE), `${fiscalYear - 1}-12-20`), fiscalYear);
  await putReview(staff.acting(FINANCE), fiscalYear, { folder, paper });
  const told = await inLanes(demonstrationCity.departments, async (department) => {
    const [preparer] = peopleOf(department);
    const acting = staff.acting(preparer);
    const own = join(folder, department.unit);
    await mkdir(own);
    const ids = [await putLastYear(desk, department), await putThisYear(desk, department)] as const;
    const records = await putRecords(acting, department, years, own);
    const exhibits = await putExhibits(acting, department, years, own);
    const kept = new Set([...department.series.map(({ ledger }) => ledger), 'payment']);
    for (const id of ids) await confirmMeasures(acting, id, kept);
    for (const story of filingsOf(department, ids, years)) {
      const documentId = await putFiling(desk, department, story);
      const { kind } = story;
      if (kind === 'evaluation')
        await putPublication(desk, department, { kind, documentId, day: `${fiscalYear}-03-15` });
    }
    await putPublication(desk, department, { kind: 'plan', documentId: ids[0], day: `${fiscalYear - 1}-02-10` });
    return { plans: ids.length, records, exhibits };
  });
  const total = (what: 'plans' | 'records' | 'exhibits'): number => told.reduce((sum, one) => sum + one[what], 0);
  return {
    credentials: staff.credentials,
    plans: total('plans'),
    records: total('records'),
    exhibits: total('exhibits'),
  };
}

/** How many departments are loaded at a time: while one waits for the disk another computes. */
const LANES = 3;

async function inLanes<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = things.values();
  const lane = async (): Promise<void> => {
    for (const thing of waiting) results.push(await work(thing));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

/** Last year was monitored once and evaluated; this year is being monitored up to the last month that is over, each department as far as its story goes. */
function filingsOf(
  { stands, monitoring }: DemonstrationDepartment,
  [before, now]: readonly [before: string, now: string],
  { fiscalYear, today }: RecordYears,
): FilingStory[] {
  const last = fiscalYear - 1;
  const done = { planId: before, stands: 'approved' } as const;
  const through = endOfLastMonth(today);
  const isApproved = ['approved', 'adjusting', 'approved-again'].includes(stands);
  return [
    { ...done, kind: 'monitoring', through: `${last}-07-31`, day: `${last}-08-12` },
    { ...done, kind: 'evaluation', through: `${last}-12-31`, day: `${fiscalYear}-02-20` },
    ...(isApproved && monitoring && through.startsWith(`${fiscalYear}-`)
      ? [{ kind: 'monitoring', planId: now, through, day: today, stands: monitoring } as const]
      : []),
  ];
}

function endOfLastMonth(today: string): string {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  return new Date(first.getTime() - 86_400_000).toISOString().slice(0, 10);
}

const loadedAlready = (): OperationalError =>
  new OperationalError('set_up_already', {
    zh: '演示城市已经装入。口令只在装入时给出过一次；忘了的，请停止服务，删除演示的数据目录后重新装入。',
    en: 'The demonstration is there already. Its passwords were given once; if they are lost, stop the server, delete the data folder of the demonstration and load it again.',
  });

const beingLoaded = (): OperationalError =>
  new OperationalError('set_up_already', {
    zh: '演示城市正在装入，请等它完成；口令会显示给装入它的人。',
    en: 'The demonstration is being loaded; wait until it is there. Its passwords are told to whoever loads it.',
  });

const inRealUse = (): OperationalError =>
  new OperationalError('set_up_already', {
    zh: '这里已有单位的数据，演示数据不会装入。请为演示另用一个数据目录（--data DIR）。',
    en: 'The data here belong to somebody; the demonstration is not loaded into them. Give it a data folder of its own (--data DIR).',
  });
