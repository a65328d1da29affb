import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Role } from '../../src/model/role.ts';
import { startTestOffice } from '../server/ready-office.ts';
import type { TestOffice } from '../server/test-office.ts';
import type { TestServer } from '../server/test-server.ts';
import { openWindow, type PageOptions, startBrowser, type Window } from './browser.ts';
import { startWebServer } from './web-server.ts';

/** What the browser tests of a file share. */
export interface Web {
  readonly api: TestServer;
  readonly url: string;
  readonly office: TestOffice;
  /** A window of its own, signed in by the cookie of a session, or nobody's. Closed with the browser. */
  readonly open: (as?: string, more?: Partial<PageOptions>) => Promise<Window>;
  /** The same for somebody of the county. */
  readonly openAs: (role: Role, more?: Partial<PageOptions>) => Promise<Window>;
}

interface ShareOptions {
  /** Makes what every test of the file needs. */
  readonly prepare?: (web: Web) => Promise<unknown>;
  /** Another browser than Chromium. */
  readonly browser?: () => Promise<Browser>;
}

/** Gives a file's tests one server with an invented county and one browser: begun before the first of them, ended after the last. */
export function shareWeb({ prepare, browser: start = startBrowser }: ShareOptions = {}): Web {
  const web = {} as Web;
  let close: () => Promise<unknown> = async () => undefined;
  beforeAll(async () => {
    const [{ server: api, office }, browser] = await Promise.all([startTestOffice(), start()]);
    close = () => browser.close().finally(api.close);
    const { url, close: closeServer } = await startWebServer(api);
    close = () => browser.close().finally(closeServer);
    const open: Web['open'] = (as, more) => openWindow(browser, { url, as, ...more });
    const openAs: Web['openAs'] = (role, more) => open(web.office.cookies[role], more);
    Object.assign(web, { api, url, office, open, openAs });
    await prepare?.(web);
  }, 180_000);
  afterAll(() => close(), 60_000);
  return web;
}
