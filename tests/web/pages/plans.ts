import { paper } from '../../server/test-papers.ts';
import { must } from '../../server/test-server.ts';
import type { PagePictures, Stage } from '../page-picture.ts';

/** A plan of the office's preparer, made of a paper. */
async function planOf({ api, office }: Stage): Promise<string> {
  const { id } = await must<{ id: string }>(
    api.send('POST', '/api/v1/plans?fileName=绩效目标.html', {
      as: office.cookies.preparer,
      body: paper({ target: '不少于12场', people: '600人次' }),
    }),
    201,
  );
  return id;
}

/** A plan that the department's reviewer has returned with a comment on a line. */
async function returnedPlan(stage: Stage): Promise<string> {
  const { api, office } = stage;
  const id = await planOf(stage);
  const take = async (as: string, body: object): Promise<void> => {
    const { headers } = await api.send('GET', `/api/v1/plans/${id}`, { as });
    const ifMatch = { 'if-match': headers.get('etag') ?? '' };
    await must(api.send('POST', `/api/v1/plans/${id}/steps`, { as, body, headers: ifMatch }), 200);
  };
  await take(office.cookies.preparer, { step: 'submit' });
  const comments = [
    { subject: '/projects/0/indicators/1/target', rule: 'target-operator-missing', body: '请写明不少于还是等于' },
  ];
  await take(office.cookies['department-reviewer'], { step: 'return', reason: '指标值不明确', comments });
  return id;
}

/** The list, a plan on its way, and the editor. */
export const pages: PagePictures = [
  {
    name: 'plans-list',
    role: 'preparer',
    async path(stage) {
      await planOf(stage);
      return '/plans';
    },
    ready: (page) => page.getByRole('table').getByRole('link').first().waitFor(),
  },
  {
    name: 'plans-empty',
    role: 'preparer',
    path: () => '/plans?fiscalYear=1999',
    ready: (page) => page.getByText('没有符合筛选条件的计划').waitFor(),
  },
  {
    name: 'plans-plan',
    role: 'preparer',
    path: async (stage) => `/plans/${await planOf(stage)}`,
    ready: (page) => page.getByRole('cell', { name: '举办读书活动场次' }).waitFor(),
  },
  {
    name: 'plans-history',
    role: 'preparer',
    path: async (stage) => `/plans/${await planOf(stage)}?part=history`,
    ready: (page) => page.getByRole('link', { name: '绩效目标.html' }).waitFor(),
  },
  {
    name: 'plans-editor',
    role: 'preparer',
    path: async (stage) => `/plans/${await planOf(stage)}/edit`,
    ready: (page) => page.getByRole('tab', { name: /^问题 [1-9]/ }).waitFor(),
  },
  {
    name: 'plans-editor-returned',
    role: 'preparer',
    path: async (stage) => `/plans/${await returnedPlan(stage)}/edit`,
    async ready(page) {
      await page.getByRole('tab', { name: '审核意见 1' }).waitFor();
      await page.getByRole('tab', { name: '资金构成' }).click();
      await page.getByRole('button', { name: '新增行：资金构成' }).click();
      await page.getByRole('tab', { name: /^资金支出计划/ }).click();
      await page.getByRole('button', { name: '新增行：资金支出计划' }).click();
    },
  },
];
