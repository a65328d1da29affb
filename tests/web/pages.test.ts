import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityFaults } from './accessible.ts';
import { allPages } from './all-pages.ts';
import { openWindow, SIZES, startBrowser, type Window } from './browser.ts';
import type { Stage } from './page-picture.ts';
import { startWebServer, type WebServer } from './web-server.ts';

let server: WebServer;
let browser: Browser;
let stage: Stage;
/** One window a role, so that the scripts of the application are loaded once and not for every page. */
const windows = new Map<string, Window>();

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

async function windowOf(role: keyof Stage['office']['cookies'] | 'nobody'): Promise<Window> {
  const known = windows.get(role);
  if (known) return known;
  const as = role === 'nobody' ? undefined : stage.office.cookies[role];
  const opened = await openWindow(browser, { url: server.url, as });
  windows.set(role, opened);
  return opened;
}

it.each((await allPages()).map((page) => [page.name, page] as const))(
  'the page %s keeps WCAG 2.2 AA and complains of nothing, on the screen of the office and of a phone',
  async (_name, picture) => {
    const { page, complaints } = await windowOf(picture.role);
    complaints.length = 0;
    await page.setViewportSize(SIZES.office);
    await page.goto(await picture.path(stage));
    for (const size of ['office', 'phone'] as const) {
      await page.setViewportSize(SIZES[size]);
      await picture.ready(page);
      expect(await accessibilityFaults(page), size).toEqual([]);
      expect(await page.evaluate(OVERFLOW), size).toBe(0);
    }
    expect(complaints).toEqual([]);
  },
  90_000,
);
