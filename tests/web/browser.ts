import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium, LIGHT, WHOLE } from './find-chromium.ts';

/** What keeps a browser quiet and lets it run as root in a container. */
const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
];

/** Where no locale is set, as on a bare machine, Chromium can neither take nor give files with Chinese names. */
const LOCALE = { LC_ALL: 'C.UTF-8' };

/** A browser; where time is measured, the whole one as people have it. Whoever starts it closes it. */
export async function startBrowser({ isWhole = false } = {}): Promise<Browser> {
  const executablePath = await findChromium(isWhole ? WHOLE : LIGHT);
  const args = isWhole ? QUIET : [...QUIET, '--disable-gpu'];
  return chromium.launch({ executablePath, args, env: { ...process.env, ...LOCALE } });
}

export interface PageOptions {
  /** 1366×768, the screen of an office; or a phone. */
  readonly size?: 'office' | 'phone';
  readonly url: string;
  /** The session cookie "mingji=…", as `signIn` of the test server gives it. */
  readonly as?: string | undefined;
}

/** Of a window, in CSS pixels. */
export const SIZES = { office: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } };

/** A window with cookies and storage of its own, and everything that its console complained of. */
export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the console, of the content security policy and exceptions nobody caught. A test says at its end that there were none. */
  readonly complaints: string[];
}

export async function openWindow(browser: Browser, { size = 'office', url, as }: PageOptions): Promise<Window> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: SIZES[size],
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  });
  if (as !== undefined) await context.addCookies([cookieOf(as, url)]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The browser itself notes each 4xx; what the page made of it is tested by what it shows.
    const isStatus = /Failed to load resource/.test(message.text());
    if (message.type() === 'error' && !isStatus) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return { context, page, complaints };
}

function cookieOf(cookie: string, url: string) {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url, httpOnly: true, sameSite: 'Strict' as const };
}
