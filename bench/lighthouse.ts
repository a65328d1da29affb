// Lighthouse over the main pages of the built server, in its setting for office screens. Lighthouse is 200 MB of packages and used for nothing else, so
// it is no dependency: `mkdir /tmp/lighthouse && npm install --prefix /tmp/lighthouse --ignore-scripts lighthouse && node bench/lighthouse.ts /tmp/lighthouse`
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setUpOffice } from '../tests/server/test-office.ts';
import { paper } from '../tests/server/test-papers.ts';
import { must } from '../tests/server/test-server.ts';
import { startBuiltServer } from './pages/built-server.ts';

interface Result {
  readonly lhr: {
    readonly categories: Readonly<Record<string, { readonly id: string; readonly score: number | null }>>;
    readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
  };
}

const BAR = 95;
const SHOWN = [
  ['first-contentful-paint', 'first paint'],
  ['largest-contentful-paint', 'largest'],
  ['total-blocking-time', 'blocked'],
  ['cumulative-layout-shift', 'shift'],
] as const;

const folder = process.argv[2];
if (!folder) throw new Error('node bench/lighthouse.ts FOLDER: the folder in which lighthouse is installed');
const { resolve } = createRequire(join(folder, 'package.json'));
const load = (name: string) => import(pathToFileURL(resolve(name)).href);
const { default: lighthouse, desktopConfig } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const server = await startBuiltServer();
const chromePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'] });
try {
  const { cookies } = await setUpOffice(server.asked);
  const as = cookies.preparer;
  await must(server.asked.send('POST', '/api/v1/plans?fileName=plan.html', { as, body: paper() }), 201);
  await score('sign-in', '/');
  await score('start', '/', as);
  await score('plans', '/plans', as);
  await score('ledgers', '/ledgers', as);
  await score('review', '/review', cookies['finance-reviewer']);
} finally {
  await chrome.kill();
  await server.end();
}

async function score(name: string, path: string, cookie?: string): Promise<void> {
  const options = {
    port: chrome.port,
    onlyCategories: ['performance', 'accessibility'],
    logLevel: 'error',
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  };
  const { lhr } = (await lighthouse(server.url + path, options, desktopConfig)) as Result;
  const scores = Object.values(lhr.categories).map((one) => `${one.id} ${Math.round((one.score ?? 0) * 100)}`);
  const details = SHOWN.map(([audit, title]) => `${title} ${lhr.audits[audit]?.displayValue ?? '-'}`);
  console.log(`${name.padEnd(8)} ${scores.join(', ')} (bar ${BAR}); ${details.join(', ')}`);
}
