import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roadLedger, training } from './matrix-ledger-examples.ts';
import { startTestOffice } from './ready-office.ts';
import { education, forestry, type TestOffice } from './test-office.ts';
import { PICTURE } from './test-papers.ts';
import { must, type TestServer } from './test-server.ts';

let server: TestServer;
let office: TestOffice;
let as: string;

beforeAll(async () => {
  ({ server, office } = await startTestOffice());
  as = office.cookies.preparer;
  // What is shown is the person; the account name stays in the record and its log.
  await server.data.store.pool.query(`update accounts set display_name = '田宝' where name = 'tianbao'`);
}, 60_000);
afterAll(() => server.close());

interface Record {
  readonly id: string;
  readonly version: number;
  readonly date: string;
  readonly late: boolean;
  readonly fields: { readonly [name: string]: string };
  readonly exhibits: readonly { readonly sha256: string }[];
}

const records = '/api/v1/ledgers/training/records';
const post = (path: string, body: object, more: object = {}): Promise<Response> =>
  server.send('POST', path, { as, body, ...more });
const get = <T>(path: string, who = as): Promise<T> => must<T>(server.send('GET', path, { as: who }), 200);
const enter = (topic: string, more: object = {}): Promise<Record> => {
  const body = { ...training(topic), fields: { ...training(topic).fields, ...more } };
  return must<Record>(post(records, body), 201);
};
const correct = ({ id, version }: Record, body: object, who = as): Promise<Response> =>
  server.send('PUT', `${records}/${id}`, { as: who, body, headers: { 'if-match': `"${version}"` } });
const problemOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return { status: response.status, ...((await response.json()) as { code: string; faults?: { at: string }[] }) };
};

describe('a record', () => {
  it('is understood as people write it, and kept in one form', async () => {
    const record = await enter('安全生产', { date: '2026年3月5日', attendees: '五十六人次', cost: '1.2万元' });
    expect(record).toMatchObject({ version: 1, date: '2026-03-05', late: false });
    expect(record.fields).toMatchObject({ date: '2026-03-05', attendees: '56', cost: '12000' });
  });

  it('that has something wrong is refused field by field', async () => {
    const body = { fields: { date: '2月30日', attendees: '约50' } };
    const problem = await problemOf(post(records, body));
    expect(problem).toMatchObject({ status: 422, code: 'record_invalid' });
    expect(problem.faults?.map(({ at }) => at).sort()).toEqual(['attendees', 'date', 'topic']);
  });

  it('entered twice with one key is one record, and with other contents a correction that has to be meant', async () => {
    const headers = { 'idempotency-key': 'once' };
    const [first, second] = await Promise.all([
      must<Record>(post(records, training('双提交'), { headers }), 201),
      must<Record>(post(records, training('双提交'), { headers }), 201),
    ]);
    expect(second.id).toBe(first.id);
    expect((await must<Record>(post(records, training('双提交')), 201)).id).toBe(first.id);
    const other = { fields: { ...training('双提交').fields, attendees: '60' } };
    expect(await problemOf(post(records, other))).toMatchObject({ status: 409, code: 'already_exists' });
  });

  it('is corrected beside what it said before, withdrawn, and proved from the log', async () => {
    const record = await enter('更正的培训');
    const body = { fields: { ...record.fields, attendees: '60' } };
    const corrected = await must<Record>(correct(record, body), 200);
    expect(corrected).toMatchObject({ version: 2, fields: { attendees: '60' } });
    expect(await problemOf(correct(record, body))).toMatchObject({ status: 412, code: 'changed_meanwhile' });

    const withdrawal = `${records}/${record.id}/withdrawal`;
    await must(post(withdrawal, { reason: '重复登记' }, { headers: { 'if-match': '"2"' } }), 200);
    const { items } = await get<{ items: object[] }>(`${records}/${record.id}/history`);
    expect(items).toMatchObject([
      { version: 1, fields: { attendees: '56' }, enteredBy: '田宝', withdrawn: false },
      { version: 2, fields: { attendees: '60' }, enteredBy: '田宝', withdrawn: false },
      { version: 3, withdrawn: true },
    ]);
    const list = await get<{ items: Record[] }>(`${records}?text=${encodeURIComponent('更正的培训')}`);
    expect(list.items).toEqual([]);
    const proof = await get<{ schema: string; content: object }>(`${records}/${record.id}/proof?version=1`);
    expect(proof).toMatchObject({ schema: 'mingji.proof/1', content: { id: record.id, version: 1 } });
  });

  it('is erased by a reviewer where the law demands it, and its place stays', async () => {
    const record = await enter('含个人信息的培训');
    const erased = await must<object>(
      server.send('POST', `${records}/${record.id}/erasure`, {
        as: office.cookies['department-reviewer'],
        body: { reason: '当事人依法要求删除' },
        headers: { 'if-match': '"1"' },
      }),
      200,
    );
    expect(erased).toMatchObject({ erased: true, fields: {} });
  });

  it('is listed newest first, page by page, by day, period and words', async () => {
    for (const day of ['01', '02', '03', '04', '05']) await enter(`分页${day}`, { date: `2026-05-${day}` });
    const query = `period=2026-05&text=${encodeURIComponent('分页')}`;
    const first = await get<{ items: Record[]; nextCursor: string }>(`${records}?${query}&limit=3`);
    expect(first.items.map(({ date }) => date)).toEqual(['2026-05-05', '2026-05-04', '2026-05-03']);
    const rest = await get<{ items: Record[]; nextCursor?: string }>(
      `${records}?${query}&limit=3&cursor=${first.nextCursor}`,
    );
    expect(rest.items.map(({ date }) => date)).toEqual(['2026-05-02', '2026-05-01']);
    expect(rest.nextCursor).toBeUndefined();
    const days = await get('/api/v1/ledgers/training/days?from=2026-05-01&to=2026-05-03');
    expect(days).toEqual({ items: ['01', '02', '03'].map((day) => ({ date: `2026-05-${day}`, records: 1 })) });
  });
});

describe('a closed period', () => {
  it('takes late entries only, marked as such, until it is opened again', async () => {
    const path = `/api/v1/periods/${education}/2024`;
    const put = (closed: boolean, who: string) => server.send('PUT', path, { as: who, body: { closed } });
    await must(put(true, office.cookies['department-reviewer']), 200);
    const body = { fields: { ...training('结账后').fields, date: '2024-11-02' } };
    expect(await problemOf(post(records, body))).toMatchObject({ status: 409, code: 'period_closed' });
    const check = await must(post('/api/v1/ledgers/training/record-checks', body), 200);
    expect(check).toMatchObject({ problems: [], periodClosed: true });
    expect(await must(post(records, { ...body, late: true }), 201)).toMatchObject({ late: true });
    const late = await get<{ items: Record[] }>(`${records}?late=true`);
    expect(late.items.map(({ date }) => date)).toEqual(['2024-11-02']);
    await must(put(false, office.cookies['finance-reviewer']), 200);
    expect(await get('/api/v1/periods')).toMatchObject({ items: [{ period: '2024', closed: false }] });
    const other = { fields: { ...body.fields, topic: '重开后' } };
    expect(await must(post(records, other), 201)).toMatchObject({ late: false });
  });
});

describe('a ledger of one’s own', () => {
  it('is defined by a form, used like the others, and changed without touching what fields are', async () => {
    const { id, ...rest } = roadLedger('road-check');
    await must(post('/api/v1/ledgers', { id, ...rest }), 201);
    expect(await problemOf(post('/api/v1/ledgers', { id, ...rest }))).toMatchObject({ code: 'ledger_invalid' });
    await must(post(`/api/v1/ledgers/${id}/records`, { fields: { date: '2026-04-01', road: '二环路' } }), 201);
    const alter = (body: object, version: number) =>
      server.send('PUT', `/api/v1/ledgers/${id}`, { as, body, headers: { 'if-match': `"${version}"` } });
    const wider = [...rest.fields, { id: 'note', kind: 'text', title: '备注' }];
    expect(await must(alter({ ...rest, fields: wider }, 1), 200)).toMatchObject({ version: 2, isOwn: true });
    expect(await problemOf(alter(rest, 1))).toMatchObject({ code: 'changed_meanwhile' });
    const bent = rest.fields.map((field) => (field.id === 'length' ? { ...field, kind: 'text' } : field));
    const problem = await problemOf(alter({ ...rest, fields: bent }, 2));
    expect([problem.code, problem.faults?.[0]?.at]).toEqual(['ledger_invalid', 'fields.2.kind']);
    const { items } = await get<{ items: { id: string }[] }>('/api/v1/ledgers');
    expect(items.find((ledger) => ledger.id === id)).toMatchObject({
      isOwn: true,
      records: 1,
      lastDate: '2026-04-01',
      lastEntry: { by: '田宝' },
    });
  });

  it('is not another office’s, whose ledgers are not even there for strangers', async () => {
    const stranger = await office.hire('linye', forestry, 'preparer');
    const path = `/api/v1/ledgers/road-check`;
    expect((await server.send('GET', path, { as: stranger })).status).toBe(404);
    expect((await server.send('GET', `${path}?office=${education}`, { as: stranger })).status).toBe(404);
    const bureau = office.cookies['finance-reviewer'];
    expect((await server.send('GET', `${path}?office=${education}`, { as: bureau })).status).toBe(200);
  });

  it('gives template and exports that can be imported again', async () => {
    const template = await server.send('GET', '/api/v1/ledgers/training/template', { as });
    expect(template.headers.get('content-disposition')).toContain(encodeURIComponent('培训会议台账.xlsx'));
    const csv = await (await server.send('GET', '/api/v1/ledgers/training/export?format=csv', { as })).text();
    expect(csv.split('\r\n')[0]).toContain('培训（会议）主题');
    const book = await server.send('GET', '/api/v1/ledgers/training/export?format=xlsx', { as });
    expect(
      Buffer.from(await book.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('an exhibit', () => {
  const upload = (body: Uint8Array, query: string, who = as) =>
    server.send('POST', `/api/v1/exhibits?${query}`, { as: who, body });

  it('is kept once, serves several records, says so, and is taken off again', async () => {
    const [one, two] = [await enter('佐证甲'), await enter('佐证乙')];
    const query = `fileName=${encodeURIComponent('签到表.png')}&date=2026-03-01&ledger=training&record=${one.id}`;
    const first = await must<{ sha256: string }>(upload(PICTURE, query), 201);
    const link = `/api/v1/exhibits/${first.sha256}/records/training/${two.id}`;
    const reused = await must<{ records: object[] }>(server.send('PUT', link, { as }), 200);
    expect(reused).toMatchObject({ name: '签到表.png', mediaType: 'image/png', date: '2026-03-01' });
    expect(reused.records).toHaveLength(2);
    expect((await get<Record>(`${records}/${two.id}`)).exhibits).toMatchObject([{ sha256: first.sha256 }]);
    const bare = await get<{ items: Record[] }>(`${records}?withoutExhibit=true&limit=200`);
    expect(bare.items.map(({ id }) => id)).not.toContain(one.id);
    const taken = await must<{ records: object[] }>(server.send('DELETE', link, { as }), 200);
    expect(taken.records).toHaveLength(1);
  });

  it('is given back to keep and never to run; only a picture is shown, in a sandbox', async () => {
    const { sha256 } = await must<{ sha256: string }>(upload(PICTURE, 'fileName=a.png'), 201);
    const kept = await server.send('GET', `/api/v1/exhibits/${sha256}/content`, { as });
    expect(kept.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.from(await kept.arrayBuffer()).equals(Buffer.from(PICTURE))).toBe(true);
    const shown = await server.send('GET', `/api/v1/exhibits/${sha256}/picture`, { as });
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    const text = await must<{ sha256: string }>(upload(Buffer.from('会议记录'), 'fileName=a.txt'), 201);
    expect((await server.send('GET', `/api/v1/exhibits/${text.sha256}/picture`, { as })).status).toBe(404);
  });

  it('that is a page, a program or nothing is refused whatever it is called', async () => {
    for (const content of ['<html><script>1</script>', 'MZ\x90\x00\x03', '']) {
      const answer = upload(Buffer.from(content), 'fileName=a.pdf');
      expect(await problemOf(answer)).toMatchObject({ status: 422, code: 'exhibit_refused' });
    }
  });

  it('of another office is not there', async () => {
    const { sha256 } = await must<{ sha256: string }>(upload(PICTURE, 'fileName=a.png'), 201);
    const stranger = await office.hire('linye2', forestry, 'preparer');
    expect((await server.send('GET', `/api/v1/exhibits/${sha256}/content`, { as: stranger })).status).toBe(404);
  });
});
