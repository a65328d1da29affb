import { oncePerOffice } from '../../server/once-per-office.ts';
import { paper, zipOfPapers } from '../../server/test-papers.ts';
import { must } from '../../server/test-server.ts';
import type { PagePictures, Stage } from '../page-picture.ts';

/** A plan that waits for the department's review, with findings. */
async function handedIn({ api, office }: Stage): Promise<string> {
  const as = office.cookies.preparer;
  const body = paper({ target: '若干场', people: '明显增加' });
  const answer = await api.send('POST', '/api/v1/plans?fileName=2026.html', { as, body });
  const { id } = (await answer.json()) as { id: string };
  const headers = { 'if-match': answer.headers.get('etag') ?? '' };
  await must(api.send('POST', `/api/v1/plans/${id}/steps`, { as, body: { step: 'submit' }, headers }), 200);
  return id;
}

/** A checked round of some offices, every third of them weak. */
const roundOf = oncePerOffice(async ({ api, office }: Stage): Promise<string> => {
  const as = office.cookies['finance-reviewer'];
  const names = ['教育局', '林业局', '外事局', '水务局', '民政局', '文旅局', '交通局', '统计局', '档案馆'];
  const papers = names.map((name, index) =>
    paper({ office: `云川县${name}`, ...(index % 3 === 0 ? { target: '若干场', people: '明显增加' } : {}) }),
  );
  const sent = { as, body: zipOfPapers(papers) };
  const made = api.send('POST', `/api/v1/reviews?title=${encodeURIComponent('2026年第一轮')}&fileName=a.zip`, sent);
  const { id } = await must<{ id: string }>(made, 202);
  await (await api.send('GET', `/api/v1/reviews/${id}/events`, { as })).text();
  return id;
});

/** The round, with the paper of the education bureau returned. */
const returnedOf = oncePerOffice(async (stage: Stage): Promise<string> => {
  const id = await roundOf(stage);
  const as = stage.office.cookies['finance-reviewer'];
  const body = { note: '指标值请量化后重新报送。' };
  await must(stage.api.send('POST', `/api/v1/reviews/${id}/documents/1/return`, { as, body }), 200);
  return id;
});

/** The start page with work on it, the queue, a plan under review, rounds. */
export const pages: PagePictures = [
  {
    name: 'start-work',
    role: 'department-reviewer',
    path: async (stage) => {
      const as = stage.office.cookies['finance-reviewer'];
      const body = { dueOn: '2030-03-31' };
      await must(stage.api.send('PUT', '/api/v1/deadlines/2026/department-review', { as, body }), 200);
      await handedIn(stage);
      return '/';
    },
    ready: (page) => page.getByRole('region', { name: '我的待办' }).waitFor(),
  },
  {
    name: 'review-queue',
    role: 'department-reviewer',
    path: async (stage) => {
      await handedIn(stage);
      return '/review';
    },
    ready: (page) => page.getByRole('region', { name: '待审核' }).waitFor(),
  },
  {
    name: 'review-plan',
    role: 'department-reviewer',
    path: async (stage) => `/review/plans/${await handedIn(stage)}`,
    ready: (page) => page.getByText('怎么改').first().waitFor(),
  },
  {
    name: 'review-rounds',
    role: 'finance-reviewer',
    path: async (stage) => {
      await roundOf(stage);
      return '/rounds';
    },
    ready: (page) => page.getByRole('link', { name: '2026年第一轮' }).waitFor(),
  },
  {
    name: 'review-round',
    role: 'finance-reviewer',
    path: async (stage) => `/rounds/${await roundOf(stage)}`,
    ready: (page) => page.getByRole('region', { name: '文本' }).getByRole('link').first().waitFor(),
  },
  {
    name: 'review-groups',
    role: 'finance-reviewer',
    path: async (stage) => `/rounds/${await roundOf(stage)}?view=groups`,
    ready: (page) => page.getByRole('region', { name: '同类问题' }).getByRole('link').first().waitFor(),
  },
  {
    name: 'review-heat',
    role: 'finance-reviewer',
    path: async (stage) => `/rounds/${await roundOf(stage)}?view=heat`,
    ready: (page) => page.locator('.chart-canvas canvas').first().waitFor(),
  },
  {
    name: 'review-spread',
    role: 'finance-reviewer',
    path: async (stage) => `/rounds/${await roundOf(stage)}?view=spread`,
    ready: (page) => page.getByRole('img', { name: '按审核表建议得分的份数' }).locator('canvas').first().waitFor(),
  },
  {
    name: 'review-paper',
    role: 'finance-reviewer',
    path: async (stage) => `/rounds/${await roundOf(stage)}/papers/1`,
    ready: (page) => page.getByText('没有上年的计划或文本可比').waitFor(),
  },
  {
    name: 'returned-papers',
    role: 'preparer',
    path: async (stage) => {
      await returnedOf(stage);
      return '/returned';
    },
    ready: (page) => page.getByRole('region', { name: '退回的文本' }).getByRole('link').first().waitFor(),
  },
  {
    name: 'returned-paper',
    role: 'preparer',
    path: async (stage) => `/returned/${await returnedOf(stage)}/1`,
    ready: (page) => page.getByText('怎么改').first().waitFor(),
  },
];
