import { must } from '../../server/test-server.ts';
import { approve, approvedPlan, confirmAll, recordYear } from '../../server/test-year.ts';
import type { PagePictures, Stage } from '../page-picture.ts';

/** What a page of the year needs: an approved plan with its records, a monitoring that is open, a recognised self-evaluation that is public. */
interface Year {
  readonly planId: string;
  readonly monitoring: string;
  readonly evaluation: string;
  readonly publication: string;
  readonly publicPath: string;
}

const years = new WeakMap<Stage, Promise<Year>>();

function yearOf(stage: Stage): Promise<Year> {
  const known = years.get(stage) ?? makeYear(stage);
  years.set(stage, known);
  return known;
}

async function makeYear({ api, office }: Stage): Promise<Year> {
  const { cookies } = office;
  const planId = await approvedPlan(api, office);
  await confirmAll(api, planId);
  await recordYear(api);
  const as = cookies.preparer;
  const body = { kind: 'monitoring', planId, through: '2026-06-30' };
  const monitoring = await must<{ id: string }>(api.send('POST', '/api/v1/filings', { as, body }), 201);
  const begun = await api.send('POST', '/api/v1/filings', { as, body: { kind: 'evaluation', planId } });
  const { id } = (await begun.json()) as { id: string };
  const lines = [
    { subject: '/projects/0/indicators/2', claim: { text: '100%', source: '活动总结，第3页' } },
    {
      subject: '/projects/0/indicators/5',
      claim: { text: '8%', source: '县图书馆借阅系统年报' },
      reason: '新馆搬迁闭馆两个月，明年恢复正常开放并增加流动图书车。',
    },
  ];
  const tables = [{ subject: '/projects/0', outcome: '全年举办读书活动12场，720人次参加。' }];
  const headers = { 'if-match': begun.headers.get('etag') ?? '' };
  const saved = await api.send('PUT', `/api/v1/filings/${id}/entries`, { as, body: { tables, lines }, headers });
  await approve(api, office, `/filings/${id}`, saved.headers.get('etag') ?? '');
  const proposal = { kind: 'evaluation', documentId: id, cleared: ['/projects/0'] };
  const proposed = await must<{ id: string }>(
    api.send('POST', '/api/v1/publications', { as: cookies['department-reviewer'], body: proposal }),
    201,
  );
  const published = await must<{ path: string }>(
    api.send('POST', `/api/v1/publications/${proposed.id}/decision`, {
      as: cookies['finance-reviewer'],
      body: { approved: true },
      headers: { 'if-match': '"1"' },
    }),
    200,
  );
  return { planId, monitoring: monitoring.id, evaluation: id, publication: proposed.id, publicPath: published.path };
}

/** Monitoring, self-evaluation, indicators, publishing, and the public page itself. */
export const pages: PagePictures = [
  {
    name: 'year-monitoring-list',
    role: 'preparer',
    path: async (stage) => {
      await yearOf(stage);
      return '/monitoring';
    },
    ready: (page) => page.getByRole('cell', { name: '2026-06-30' }).waitFor(),
  },
  {
    name: 'year-monitoring',
    role: 'preparer',
    path: async (stage) => `/monitoring/${(await yearOf(stage)).monitoring}`,
    ready: (page) => page.getByText('绿灯').first().waitFor(),
  },
  {
    name: 'year-evaluation',
    role: 'finance-reviewer',
    path: async (stage) => `/evaluation/${(await yearOf(stage)).evaluation}`,
    ready: (page) => page.getByText('总分').first().waitFor(),
  },
  {
    name: 'year-scores',
    role: 'finance-reviewer',
    path: async (stage) => {
      await yearOf(stage);
      return '/scores?fiscalYear=2026';
    },
    ready: (page) =>
      page
        .getByRole('img', { name: /得分的分布/ })
        .locator('canvas')
        .waitFor(),
  },
  {
    name: 'year-lights',
    role: 'preparer',
    path: async (stage) => {
      await yearOf(stage);
      return '/indicators';
    },
    ready: (page) => page.getByText('绿灯').first().waitFor(),
  },
  {
    name: 'year-plan',
    role: 'preparer',
    path: async (stage) => `/indicators/${(await yearOf(stage)).planId}`,
    ready: (page) => page.getByText('绿灯').first().waitFor(),
  },
  {
    name: 'year-indicator',
    role: 'preparer',
    path: async (stage) => `/indicators/${(await yearOf(stage)).planId}/line?subject=/projects/0/indicators/1`,
    ready: (page) =>
      page
        .getByRole('img', { name: /参加活动人次/ })
        .locator('canvas')
        .waitFor(),
  },
  {
    name: 'year-publishing',
    role: 'finance-reviewer',
    path: async (stage) => `/publishing/${(await yearOf(stage)).publication}`,
    ready: (page) => page.getByRole('cell', { name: '12场', exact: true }).waitFor(),
  },
  {
    name: 'year-public-page',
    role: 'nobody',
    path: async (stage) => (await yearOf(stage)).publicPath,
    ready: (page) => page.getByRole('heading', { name: '怎样核对这些数' }).waitFor(),
  },
  {
    name: 'year-public-list',
    role: 'nobody',
    path: async (stage) => {
      await yearOf(stage);
      return '/public/';
    },
    ready: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
];
