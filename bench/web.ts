// How soon the main pages can be used from a cold cache, what they cost who waits, and how the indicator table bears 2,000 rows: in real Chromium,
// by the browser's own interfaces, from the built server, beside the bars of the web application. Needs `npm run build` and Chromium.
// `node bench/web.ts [ROUNDS, 5] [pages|sheet|both]`
import type { Plan } from '../src/model/plan.ts';
import { setUpOffice } from '../tests/server/test-office.ts';
import { paper } from '../tests/server/test-papers.ts';
import { must } from '../tests/server/test-server.ts';
import { openWindow, startBrowser } from '../tests/web/browser.ts';
import { startBuiltServer } from './pages/built-server.ts';
import { listenForMetrics, type PageMetrics, readMetrics } from './pages/page-metrics.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const PART = process.argv[3] ?? 'both';
const ROWS = 2000;
/** With each new window Chromium loads four hundred files of its own address bar, which takes it longer than a page of ours. */
const MS_UNTIL_WINDOW_RESTS = 3000;
/** Issue 7: usable in 1.5 s, under 500 kB of script gzipped. */
const BARS = { usable: 1500, script: 500 };

const WATCH_FRAMES = `{
  window.frames_ = []; let last = performance.now(); window.watching = true;
  const next = (now) => { window.frames_.push(now - last); last = now; if (window.watching) requestAnimationFrame(next); };
  requestAnimationFrame(next);
}`;
const FRAMES = '(window.watching = false, window.frames_)';

const [server, browser] = await Promise.all([startBuiltServer(), startBrowser({ isWhole: true })]);
try {
  const { cookies } = await setUpOffice(server.asked);
  const as = cookies.preparer;
  const plan = await planWithRows(as);
  if (PART !== 'sheet') {
    await serverPart(as);
    await firstPage('sign-in', '/', undefined, 'button[type=submit]');
    await firstPage('start', '/', as, 'h1');
    await firstPage('plans', '/plans', as, 'table');
    await firstPage('ledgers', '/ledgers', as, 'table');
    await firstPage('review', '/review', cookies['finance-reviewer'], 'h1');
  }
  if (PART !== 'pages') await sheet(`/plans/${plan}/edit`, as);
} finally {
  await browser.close();
  await server.end();
}

async function planWithRows(as: string): Promise<string> {
  const { send } = server.asked;
  const made = send('POST', '/api/v1/plans?fileName=plan.html', { as, body: paper() });
  const { id } = await must<{ id: string }>(made, 201);
  const plan = await must<Plan>(send('GET', `/api/v1/plans/${id}/content`, { as }), 200);
  const [project] = plan.projects;
  const [first] = project?.indicators ?? [];
  const indicators = Array.from({ length: ROWS }, (_, row) => ({ ...first, level3: `第${row + 1}项` }));
  const body = { ...plan, projects: [{ ...project, indicators }] };
  await must(send('PUT', `/api/v1/plans/${id}/content`, { as, body, headers: { 'if-match': '"1"' } }), 200);
  return id;
}

/** What of the time is the server's: the page and the two questions that every first page asks. */
async function serverPart(as: string): Promise<void> {
  const times: string[] = [];
  for (const path of ['/', '/api/v1/session', '/api/v1/setup']) {
    const rounds: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      const begun = performance.now();
      await (await server.asked.send('GET', path, { as, headers: { accept: 'text/html,*/*' } })).arrayBuffer();
      rounds.push(performance.now() - begun);
    }
    times.push(`${path} ${medianOf(rounds).toFixed(1)} ms`);
  }
  console.log(`server   ${times.join(', ')}`);
}

/** Each round in a window of its own, so that nothing is in its cache. Script is counted as it travels, compressed. */
async function firstPage(name: string, path: string, as: string | undefined, ready: string): Promise<void> {
  const rounds: PageMetrics[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { context, page } = await openWindow(browser, { url: server.url, as });
    await listenForMetrics(page, ready);
    await page.waitForTimeout(MS_UNTIL_WINDOW_RESTS);
    await page.goto(path);
    rounds.push(await readMetrics(page));
    await context.close();
  }
  const all = (key: keyof PageMetrics): number[] => rounds.map((round) => round[key]);
  const best = (key: keyof PageMetrics): number => Math.round(Math.min(...all(key)));
  console.log(
    `${name.padEnd(8)} usable ${best('usable')} ms best, ${Math.round(medianOf(all('usable')))} ms median (bar ${BARS.usable}); first paint ${best('firstPaint')} ms, largest ${best('largestPaint')} ms, blocked ${best('blocked')} ms, shift ${Math.max(...all('shift')).toFixed(3)}; script ${Math.round(best('script') / 1000)} kB (bar ${BARS.script})`,
  );
}

/** Scrolls through all rows and types into one of the last: how long the page was busy at most, and whether all keys arrived. */
async function sheet(path: string, as: string): Promise<void> {
  const { context, page } = await openWindow(browser, { url: server.url, as });
  await page.goto(path);
  await page.locator('[row-index="0"] [col-id="level3"]').first().click();
  await page.evaluate(WATCH_FRAMES);
  for (let step = 0; step < 60; step += 1) await page.mouse.wheel(0, 1200);
  const scrolled = (await page.evaluate(FRAMES)) as number[];
  await page.keyboard.press('Control+ArrowDown');
  const text = '0123456789'.repeat(20);
  await page.evaluate(WATCH_FRAMES);
  await page.keyboard.type(text);
  const typed = (await page.evaluate(FRAMES)) as number[];
  const arrived = await page.evaluate('document.activeElement.value');
  const longest = (frames: readonly number[]): string => `${Math.round(Math.max(...frames))} ms`;
  const share = (frames: readonly number[]): string =>
    `${Math.round((frames.filter((frame) => frame < 50).length / frames.length) * 100)} %`;
  console.log(
    `${ROWS} rows  scrolling: frames under 50 ms ${share(scrolled)}, longest ${longest(scrolled)}; typing: frames under 50 ms ${share(typed)}, longest ${longest(typed)}; keys that arrived ${String(arrived).length} of ${text.length}`,
  );
  await context.close();
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
