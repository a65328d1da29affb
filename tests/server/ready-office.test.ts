import { expect, it } from 'vitest';
import { startTestOffice } from './ready-office.ts';
import { education } from './test-office.ts';
import { must } from './test-server.ts';

interface Office {
  readonly unit: string;
  readonly name: string;
}

it('what one test file does to its county is not seen in the county of the next', async () => {
  const namesIn = async ({ server, office }: Awaited<ReturnType<typeof startTestOffice>>) => {
    const as = office.cookies['system-administrator'];
    const { items } = await must<{ items: readonly Office[] }>(server.send('GET', '/api/v1/offices', { as }), 200);
    return items.map(({ name }) => name).sort();
  };
  const first = await startTestOffice();
  const before = await namesIn(first);
  const as = first.office.cookies['system-administrator'];
  await must(first.server.send('PATCH', `/api/v1/offices/${education}`, { as, body: { name: '改名' } }), 200);
  expect(await namesIn(first)).toContain('改名');
  first.office.cookies.preparer = 'mingji=none';
  await first.server.close();

  const second = await startTestOffice();
  expect(await namesIn(second)).toEqual(before);
  await must(second.server.send('GET', '/api/v1/session', { as: second.office.cookies.preparer }), 200);
  await second.server.close();
}, 180_000);
