// Lighthouse over the main pages of the built server, in its setting for office screens. Lighthouse is 200 MB of packages and used for nothing else, so
// it is no dependency: `mkdir /tmp/lighthouse && npm install --prefix /tmp/lighthouse --ignore-scripts lighthouse && node bench/lighthouse.ts /tmp/lighthouse [ROUNDS]`
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
    readonly runtimeError?: { readonly code: string; readonly message: string };
  };
}

const BAR = 95;
const ROUNDS = Number(process.argv[3] ?? 5);
const ATTEMPTS = 3;
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
  const pages = [
    { name: 'sign-in', path: '/' },
    { name: 'start', path: '/', cookie: as },
    { name: 'plans', path: '/plans', cookie: as },
    { name: 'ledgers', path: '/ledgers', cookie: as },
    { name: 'review', path: '/review', cookie: cookies['finance-reviewer'] },
  ].map((page) => ({ ...page, runs: [] as Result['lhr'][] }));
  // One round more than is shown: nobody is the first whom a server that has just begun answers.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const { path, cookie, runs } of pages) {
      const run = await look(path, cookie);
      if (round > 0) runs.push(run);
    }
  for (const { name, runs } of pages) show(name, runs);
} finally {
  await chrome.kill();
  await server.end();
}

async function look(path: string, cookie?: string): Promise<Result['lhr']> {
  const options = {
    port: chrome.port,
    onlyCategories: ['performance', 'accessibility'],
    logLevel: 'error',
    ...(cookie && { extraHeaders: { Cookie: cookie } }),
  };
  for (let attempt = 1; ; attempt += 1) {
    const { lhr } = (await lighthouse(server.url + path, options, desktopConfig)) as Result;
    // A run that Lighthouse itself could not judge says nothing about the page.
    const isJudged = Object.values(lhr.categories).every(({ score }) => score !== null);
    if (isJudged || attempt === ATTEMPTS) return lhr;
    console.log(`${path} could not be judged (${lhr.runtimeError?.code ?? 'a figure is missing'}), again`);
  }
}

/** The run in the middle, as Lighthouse itself advises: a single one differs from the next by several points. */
function show(name: string, runs: readonly Result['lhr'][]): void {
  const scoreOf = ({ categories }: Result['lhr'], id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
  const sorted = runs.toSorted((one, other) => scoreOf(one, 'performance') - scoreOf(other, 'performance'));
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error(`${name} was not looked at`);
  const performance = sorted.map((run) => scoreOf(run, 'performance'));
  const accessibility = Math.min(...runs.map((run) => scoreOf(run, 'accessibility')));
  const details = SHOWN.map(([audit, title]) => `${title} ${middle.audits[audit]?.displayValue ?? '-'}`);
  console.log(
    `${name.padEnd(8)} performance ${scoreOf(middle, 'performance')} (${performance.join(' ')}), accessibility ${accessibility} (bar ${BAR}); ${details.join(', ')}`,
  );
}
