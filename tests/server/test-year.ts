import { builtInLedgers } from '../../src/ledgers/definitions/built-in-ledgers.ts';
import { decidingDay, naturalKeyOf } from '../../src/ledgers/records/natural-key.ts';
import type { FieldValues } from '../../src/model/ledger.ts';
import type { MeasureDeclaration } from '../../src/model/measure.ts';
import { putMeasure } from '../../src/store/plans/measures.ts';
import { acceptRecords } from '../../src/store/records/accept-records.ts';
import { education, type TestOffice } from './test-office.ts';
import { paper } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

/** The name of the project of the test paper, as its payments bear it. */
export const PROJECT = '全民阅读活动经费';

interface Held {
  readonly id: string;
  readonly etag: string;
}

async function held(answer: Promise<Response>, status: number): Promise<Held> {
  const response = await answer;
  const { id } = await must<{ id: string }>(Promise.resolve(response), status);
  return { id, etag: response.headers.get('etag') ?? '' };
}

/** Takes something through its whole way, from handed in to approved. Gives its last ETag. */
export async function approve(
  server: TestServer,
  { cookies }: TestOffice,
  path: string,
  etag: string,
): Promise<string> {
  let now = etag;
  const way = [
    ['preparer', 'submit'],
    ['department-reviewer', 'endorse'],
    ['finance-reviewer', 'approve'],
  ] as const;
  for (const [role, step] of way) {
    const sent = { as: cookies[role], body: { step }, headers: { 'if-match': now } };
    now = (await held(server.send('POST', `/api/v1${path}/steps`, sent), 200)).etag;
  }
  return now;
}

/** A plan of the education bureau for 2026, approved. */
export async function approvedPlan(server: TestServer, office: TestOffice): Promise<string> {
  const sent = { as: office.cookies.preparer, body: paper() };
  const { id, etag } = await held(server.send('POST', '/api/v1/plans?fileName=paper.html', sent), 201);
  await approve(server, office, `/plans/${id}`, etag);
  return id;
}

/** Records of a ledger of the education bureau. */
export async function record(server: TestServer, ledger: string, rows: readonly FieldValues[]): Promise<void> {
  const definition = builtInLedgers.find(({ id }) => id === ledger);
  if (!definition) throw new Error(`record: there is no ledger ${ledger}`);
  const drafts = rows.map((fields) => ({
    naturalKey: naturalKeyOf(definition, fields),
    date: decidingDay(definition, fields),
    fields,
  }));
  await server.data.write(education, 'tianbao', (write) => acceptRecords(write, drafts, { ledger }));
}

/** Confirms how indicators of the first project are measured, by their places in it. */
export async function confirm(
  server: TestServer,
  planId: string,
  measures: Readonly<Record<number, MeasureDeclaration & { readonly indicator: string }>>,
): Promise<void> {
  await server.data.write(education, 'tianbao', async (write) => {
    for (const [place, declaration] of Object.entries(measures)) {
      await putMeasure(write, { planId, indicator: `/projects/0/indicators/${place}`, declaration }, true);
    }
  });
}

/** Confirms the measures of the test paper: activities, visitors, their completion day, payments and a survey. */
export function confirmAll(server: TestServer, planId: string): Promise<void> {
  return confirm(server, planId, {
    0: { indicator: '举办读书活动场次', ledger: 'activity', take: { kind: 'count' } },
    1: { indicator: '参加活动人次', ledger: 'activity', take: { kind: 'sum', field: 'headcount' } },
    3: { indicator: '活动完成时间', ledger: 'activity', take: { kind: 'completed-by', count: '12' } },
    4: { indicator: '项目总成本', ledger: 'payment', take: { kind: 'spend', field: 'amount' } },
    6: {
      indicator: '学生家长满意度',
      ledger: 'survey',
      take: { kind: 'survey', satisfied: ['satisfied'], returned: 'returned' },
    },
  });
}

/** A year of activities (one in each of the months, with so many visitors), payments and one survey. */
export async function recordYear(server: TestServer, months = 12, visitors = 60): Promise<void> {
  const two = (month: number): string => String(month).padStart(2, '0');
  const all = Array.from({ length: months }, (_, index) => index + 1);
  await record(
    server,
    'activity',
    all.map((month) => ({
      date: `2026-${two(month)}-10`,
      topic: `第${month}期读书会`,
      place: '县图书馆',
      headcount: String(visitors),
    })),
  );
  await record(
    server,
    'payment',
    all.map((month) => ({
      date: `2026-${two(month)}-20`,
      project: PROJECT,
      voucher: `记-${month}`,
      purpose: '场地租金',
      amount: '16000',
    })),
  );
  await record(server, 'survey', [
    {
      date: `2026-${two(months)}-25`,
      subject: '学生家长',
      method: 'paper',
      issued: '200',
      returned: '186',
      satisfied: '170',
    },
  ]);
}
