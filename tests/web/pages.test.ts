import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './accessible.ts';
import { allPages } from './all-pages.ts';
import { openWindow, startBrowser } from './browser.ts';
import type { Stage } from './page-picture.ts';
import { startWebServer, type WebServer } from './web-server.ts';

let server: WebServer;
let browser: Browser;
let stage: Stage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startWebServer(), startBrowser()]);
  stage = { api: server.api, office: await server.setUpOffice() };
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Text that sticks out makes the whole page scroll sideways (WCAG 1.4.10). */
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

describe.each((await allPages()).map((page) => [page.name, page] as const))('the page %s', (_name, picture) => {
  it.each(['office', 'phone'] as const)(
    'keeps WCAG 2.2 AA and complains of nothing on the screen of the %s',
    async (size) => {
      const as = picture.role === 'nobody' ? undefined : stage.office.cookies[picture.role];
      const { context, page, complaints } = await openWindow(browser, { url: server.url, as, size });
      await page.goto(await picture.path(stage));
      await picture.ready(page);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(OVERFLOW)).toBe(0);
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
