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

/** The list, a plan on its way, and the editor. */
export const pages: PagePictures = [
  {
    name: 'plans-list',
    role: 'preparer',
    async path(stage) {
      await planOf(stage);
      return '/plans';
    },
    ready: (page) => page.getByRole('table').waitFor(),
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
];
