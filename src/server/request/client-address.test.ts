import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

/** The address that the server takes for a request that came through proxies. */
async function addressOf(behindProxy: boolean, forwarded: string): Promise<string> {
  const app = new Hono().get('/', (context) => context.text(clientAddress(context, behindProxy)));
  const headers = { 'x-forwarded-for': forwarded, 'x-real-ip': '203.0.113.9' };
  return (await app.request('/', { headers })).text();
}

it('is what the proxy in front has added, whatever the client says before it', async () => {
  expect(await addressOf(true, '203.0.113.9, 198.51.100.7')).toBe('198.51.100.7');
  expect(await addressOf(true, '198.51.100.7, <script>')).toBe('-');
});

it('is never what a header says where no proxy stands in front', async () => {
  expect(await addressOf(false, '203.0.113.9')).toBe('-');
});
