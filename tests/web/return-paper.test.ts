import { expect, it } from 'vitest';
import { paper, zipOfPapers } from '../server/test-papers.ts';
import { must } from '../server/test-server.ts';
import { expectAccessible } from './accessible.ts';
import { shareWeb } from './share-web.ts';

const web = shareWeb();

it('returns a paper whose office is not known, and one whose office was guessed wrongly, to the office that the reviewer names', async () => {
  const as = web.office.cookies['finance-reviewer'];
  const body = zipOfPapers([paper({ office: '云川县外事局' }), paper({ office: '云川县教育局' })]);
  const { id } = await must<{ id: string }>(
    web.api.send('POST', '/api/v1/reviews?title=r&fileName=r.zip', { as, body }),
    202,
  );
  await (await web.api.send('GET', `/api/v1/reviews/${id}/events`, { as })).text();

  const { page, complaints } = await web.openAs('finance-reviewer');
  const dialog = page.getByRole('dialog');
  const choose = async (name: string): Promise<void> => {
    await dialog.getByRole('combobox', { name: '退回给' }).fill(name);
    await page
      .getByTitle(new RegExp(`^${name}（`))
      .last()
      .click();
  };
  await page.goto(`/rounds/${id}/papers/1`);
  await page.getByRole('button', { name: '退回' }).click();
  await dialog.getByText('文本写的是“云川县外事局”').waitFor();
  await dialog.getByRole('button', { name: '退回' }).click();
  await dialog.getByText('请选择退回给哪个单位').waitFor();
  await expectAccessible(page);
  await choose('云川县林业局');
  await dialog.getByLabel('说明').fill('外事工作已并入你局');
  await dialog.getByRole('button', { name: '退回' }).click();
  await page.getByText('已退回 云川县林业局').waitFor();

  await page.goto(`/rounds/${id}/papers/2`);
  await page.getByRole('button', { name: '退回' }).click();
  await dialog.getByText('按文本上的单位名称：云川县教育局').waitFor();
  await dialog.getByTitle('云川县教育局（130999/301）').waitFor();
  await choose('云川县第一小学');
  await dialog.getByRole('button', { name: '退回' }).click();
  await page.getByText('已退回 云川县第一小学').waitFor();
  const { items } = await must<{ items: { number: number; returned: { to: string; note: string } }[] }>(
    web.api.send('GET', '/api/v1/returned-papers', { as }),
    200,
  );
  expect(items.map(({ number, returned }) => [number, returned.to, returned.note]).toSorted()).toEqual([
    [1, '130999/302', '外事工作已并入你局'],
    [2, '130999/301001', ''],
  ]);
  expect(complaints).toEqual([]);
}, 180_000);
