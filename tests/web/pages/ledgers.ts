import { training } from '../../server/matrix-ledger-examples.ts';
import { oncePerOffice } from '../../server/once-per-office.ts';
import { PICTURE, paper, trainingSheet } from '../../server/test-papers.ts';
import { must } from '../../server/test-server.ts';
import type { PagePictures, Stage } from '../page-picture.ts';

const TOPICS = ['桥梁养护', '隧道养护', '公文写作', '消防安全', '预算绩效管理'];

/** A few trainings of the education office, entered once for all pictures. */
const records = oncePerOffice(async ({ api, office }: Stage): Promise<readonly string[]> => {
  const as = office.cookies.preparer;
  const ids: string[] = [];
  for (const [index, topic] of TOPICS.entries()) {
    const { fields } = training(topic);
    const body = { fields: { ...fields, date: `2026-03-0${index + 1}`, place: '三楼会议室', cost: '1200' } };
    const { id } = await must<{ id: string }>(api.send('POST', '/api/v1/ledgers/training/records', { as, body }), 201);
    ids.push(id);
  }
  const query = `fileName=${encodeURIComponent('签到表.png')}&date=2026-03-01&ledger=training&record=${ids[0]}`;
  await must(api.send('POST', `/api/v1/exhibits?${query}`, { as, body: PICTURE }), 201);
  const body = { fields: { ...training('桥梁养护').fields, attendees: '58' } };
  const path = `/api/v1/ledgers/training/records/${ids[0]}`;
  await must(api.send('PUT', path, { as, body, headers: { 'if-match': '"1"' } }), 200);
  return ids;
});

async function previewOf(stage: Stage): Promise<string> {
  const as = stage.office.cookies.preparer;
  const body = trainingSheet([
    ['2026-04-01', '应急处置', '30'],
    ['2026-02-30', '网络安全', '约50'],
    ['2026-04-09', '政务公开', ''],
  ]);
  const path = '/api/v1/ledgers/training/imports?fileName=trainings.csv';
  const { id } = await must<{ id: string }>(stage.api.send('POST', path, { as, body }), 202);
  await (await stage.api.send('GET', `/api/v1/imports/${id}/events`, { as })).text();
  return `/ledgers/imports/${id}`;
}

async function measuresOf(stage: Stage): Promise<string> {
  const as = stage.office.cookies.preparer;
  const created = stage.api.send('POST', '/api/v1/plans?fileName=paper.html', { as, body: paper() });
  const { id } = await must<{ id: string }>(created, 201);
  for (const day of ['01', '08', '15']) {
    const fields = { date: `2026-03-${day}`, topic: `读书会${day}`, place: '县图书馆', headcount: '120' };
    await must(stage.api.send('POST', '/api/v1/ledgers/activity/records', { as, body: { fields } }), 201);
  }
  return `/measures/${id}`;
}

/** The ledgers of an office, from the list to the value of an indicator. */
export const pages: PagePictures = [
  {
    name: 'ledgers-list',
    role: 'preparer',
    path: async (stage) => {
      await records(stage);
      return '/ledgers';
    },
    ready: (page) => page.getByRole('cell', { name: '培训会议' }).first().waitFor(),
  },
  {
    name: 'ledgers-records',
    role: 'preparer',
    path: async (stage) => {
      await records(stage);
      return '/ledgers/training';
    },
    ready: (page) => page.getByRole('cell', { name: '预算绩效管理' }).waitFor(),
  },
  {
    name: 'ledgers-record',
    role: 'preparer',
    path: async (stage) => `/ledgers/training/records/${(await records(stage))[0]}`,
    ready: (page) =>
      page
        .getByRole('link', { name: /日志第/ })
        .first()
        .waitFor(),
  },
  {
    name: 'ledgers-import-begin',
    role: 'preparer',
    path: () => '/ledgers/training/import',
    ready: (page) => page.getByRole('heading', { name: '从 Excel 粘贴' }).waitFor(),
  },
  {
    name: 'ledgers-import-preview',
    role: 'preparer',
    path: previewOf,
    ready: (page) =>
      page
        .getByText('请核对')
        .or(page.getByRole('button', { name: '改好这一行' }))
        .first()
        .waitFor(),
  },
  {
    name: 'ledgers-define',
    role: 'preparer',
    path: () => '/ledgers/new',
    ready: (page) => page.getByRole('button', { name: '加一栏' }).waitFor(),
  },
  {
    name: 'ledgers-periods',
    role: 'department-reviewer',
    path: () => '/ledgers/periods',
    ready: (page) => page.getByRole('button', { name: '结账' }).waitFor(),
  },
  {
    name: 'measures-plan',
    role: 'preparer',
    path: measuresOf,
    ready: (page) => page.getByRole('article', { name: '举办读书活动场次' }).waitFor(),
  },
];
