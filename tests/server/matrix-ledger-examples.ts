import type { Role } from '../../src/model/role.ts';
import type { Example, World } from './matrix-examples.ts';
import { oncePerOffice } from './once-per-office.ts';
import { education } from './test-office.ts';
import { PICTURE, paper, trainingSheet } from './test-papers.ts';
import { must, type Sent } from './test-server.ts';

type MakeExample = (world: World, role: Role) => Promise<Example>;

/** Reviewers of the bureau look at the education office; its own people need not name it. */
const officeOf = (role: Role): string => (role === 'finance-reviewer' ? `office=${education}` : '');
const asked = (path: string, query = ''): MakeExample => {
  return async (_, role) => ({ path: `${path}?${[officeOf(role), query].filter(Boolean).join('&')}` });
};

export const roadLedger = (id: string) => ({
  id,
  title: '道路巡查',
  naturalKey: ['date', 'road'],
  decidingDate: 'date',
  fields: [
    { id: 'date', kind: '日期', title: '巡查日期', required: true },
    { id: 'road', kind: '文字', title: '路段', required: true },
    { id: 'length', kind: '小数', title: '里程（公里）', least: '0' },
    { id: 'result', kind: '选项', title: '结果', choices: ['良好', '需修补'] },
  ],
});

/** A training of the education office that nobody else uses. */
export const training = (topic: string) => ({
  fields: { date: '2026-03-01', topic, attendees: '56人次', kind: '培训' },
  late: false,
});

async function spareRecord({ server, office, fresh }: World): Promise<string> {
  const sent = { as: office.cookies.preparer, body: training(`消防${fresh()}`) };
  const { id } = await must<{ id: string }>(server.send('POST', '/api/v1/ledgers/training/records', sent), 201);
  return id;
}

const onRecord =
  (rest: string, body: object): MakeExample =>
  async (world) => {
    const path = `/ledgers/training/records/${await spareRecord(world)}${rest}`;
    return { path, headers: { 'if-match': '"1"' }, body };
  };

/** One that nobody changes. */
const recordToLookAt = oncePerOffice(spareRecord);

const atRecord =
  (rest: string): MakeExample =>
  async (world, role) => ({
    path: `/ledgers/training/records/${await recordToLookAt(world)}${rest}?${officeOf(role)}`,
  });

async function spareExhibit(world: World): Promise<{ readonly sha256: string; readonly record: string }> {
  const { server, office } = world;
  const record = await spareRecord(world);
  const path = `/api/v1/exhibits?fileName=a.png&ledger=training&record=${record}`;
  const { sha256 } = await must<{ sha256: string }>(
    server.send('POST', path, { as: office.cookies.preparer, body: PICTURE }),
    201,
  );
  return { sha256, record };
}

const exhibitToLookAt = oncePerOffice(spareExhibit);

const atExhibit =
  (rest: string): MakeExample =>
  async (world, role) => ({ path: `/exhibits/${(await exhibitToLookAt(world)).sha256}${rest}?${officeOf(role)}` });

const onLink: MakeExample = async (world) => {
  const { sha256, record } = await spareExhibit(world);
  return { path: `/exhibits/${sha256}/records/training/${record}` };
};

/** A sheet with one good and one bad row, looked through; taken in where that is wanted. */
async function spareImport({ server, office, fresh }: World, isTakenIn = false): Promise<string> {
  const as = office.cookies.preparer;
  const sheet = trainingSheet([
    ['2026-01-05', `导入${fresh()}`, '30'],
    ['2026-01-06', '坏行', 'x'],
  ]);
  const path = '/api/v1/ledgers/training/imports?fileName=a.csv';
  const { id } = await must<{ id: string }>(server.send('POST', path, { as, body: sheet }), 202);
  const watch = async () => (await server.send('GET', `/api/v1/imports/${id}/events`, { as })).text();
  await watch();
  if (!isTakenIn) return id;
  await must(server.send('POST', `/api/v1/imports/${id}/commit`, { as, body: { rows: 'good' } }), 202);
  await watch();
  return id;
}

const importToLookAt = oncePerOffice((world: World) => spareImport(world));

const atImport =
  (rest: string): MakeExample =>
  async (world) => ({ path: `/imports/${await importToLookAt(world)}${rest}` });

const onImport =
  (rest: string, more: Sent = {}, isTakenIn = false): MakeExample =>
  async (world) => ({ path: `/imports/${await spareImport(world, isTakenIn)}${rest}`, ...more });

/** A plan of the education office, and the place of its first indicator. */
const planOf = oncePerOffice(async ({ server, office }: World): Promise<string> => {
  const sent = { as: office.cookies.preparer, body: paper() };
  return (await must<{ id: string }>(server.send('POST', '/api/v1/plans?fileName=p.html', sent), 201)).id;
});
const SUBJECT = '/projects/0/indicators/0';

const onPlan =
  (rest: string, more: Sent = {}): MakeExample =>
  async (world) => ({ path: `/plans/${await planOf(world)}${rest}`, ...more });
const count = { ledger: 'activity', take: 'count' };

/** Examples for the endpoints of ledgers, records and exhibits. */
export const ledgerExamples: Readonly<Record<string, MakeExample>> = {
  'ledger.list': asked('/ledgers'),
  'ledger.read': asked('/ledgers/training'),
  'ledger.define': async ({ fresh }) => ({ path: '/ledgers', body: roadLedger(`road-${fresh()}`) }),
  'ledger.alter': async ({ server, office, fresh }) => {
    const { id, ...rest } = roadLedger(`road-${fresh()}`);
    await must(server.send('POST', '/api/v1/ledgers', { as: office.cookies.preparer, body: { id, ...rest } }), 201);
    return { path: `/ledgers/${id}`, body: rest, headers: { 'if-match': '"1"' } };
  },
  'ledger.template': asked('/ledgers/training/template'),
  'ledger.export': asked('/ledgers/training/export', 'format=csv'),
  'ledger.days': asked('/ledgers/training/days', 'from=2026-03-01&to=2026-03-31'),
  'period.list': asked('/periods'),
  'period.set': async () => ({ path: `/periods/${education}/2019`, body: { closed: true } }),
  'record.list': asked('/ledgers/training/records'),
  'record.create': async ({ fresh }) => ({ path: '/ledgers/training/records', body: training(`防汛${fresh()}`) }),
  'record.check': async () => ({
    path: '/ledgers/training/record-checks',
    body: { fields: training('防汛').fields },
  }),
  'record.read': atRecord(''),
  'record.correct': onRecord('', training('消防更正')),
  'record.withdraw': onRecord('/withdrawal', { reason: '重复登记' }),
  'record.erase': onRecord('/erasure', { reason: '当事人要求删除' }),
  'record.history': atRecord('/history'),
  'record.proof': atRecord('/proof'),
  'record.uses': atRecord('/uses'),
  'import.begin': async ({ fresh }) => ({
    path: '/ledgers/training/imports?fileName=a.csv',
    body: trainingSheet([['2026-01-05', `交表${fresh()}`, '30']]),
  }),
  'import.list': asked('/imports'),
  'import.read': atImport(''),
  'import.watch': atImport('/events'),
  'import.rows': atImport('/rows'),
  'import.mend': onImport('/rows/2', { body: { fields: { date: '2026-01-06', topic: '改好', attendees: '3' } } }),
  'import.commit': onImport('/commit', { body: { rows: 'good' } }),
  'import.discard': onImport(''),
  'import.undo': onImport('/undo', { body: {} }, true),
  'measure.read': onPlan('/measures'),
  'measure.try': onPlan('/measure-trials', { body: { subject: SUBJECT, measure: count } }),
  'measure.confirm': onPlan('/measures', { body: { measures: [{ subject: SUBJECT, measure: count }] } }),
  'measure.records': onPlan(`/measure-records?subject=${SUBJECT}`),
  'measure.evidence': onPlan(`/measure-evidence?subject=${SUBJECT}`),
  'claim.put': onPlan('/claims', { body: { claims: [{ subject: SUBJECT, value: '3' }] } }),
  'certification.create': onPlan('/certifications', { body: {} }),
  'certification.list': onPlan('/certifications'),
  'exhibit.upload': async () => ({ path: '/exhibits?fileName=b.png&date=2026-03-01', body: PICTURE }),
  'exhibit.read': atExhibit(''),
  'exhibit.content': atExhibit('/content'),
  'exhibit.picture': atExhibit('/picture'),
  'exhibit.attach': onLink,
  'exhibit.detach': onLink,
};
