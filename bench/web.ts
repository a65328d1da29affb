// How soon the first page can be used from a cold cache, how much script comes with it, and how the indicator table bears 2,000 rows: in real
// Chromium, by the browser's own interfaces, beside the bars of the web application. Needs `npm run build` and Chromium.
import type { Page } from 'playwright-core';
import type { Plan } from '../src/model/plan.ts';
import { paper } from '../tests/server/test-papers.ts';
import { must } from '../tests/server/test-server.ts';
import { openWindow, startBrowser } from '../tests/web/browser.ts';
import { startWebServer } from '../tests/web/web-server.ts';

const ROUNDS = 5;
const ROWS = 2000;
/** Issue 7: usable in 1.5 s, under 500 kB of script gzipped. */
const BARS = { usable: 1500, script: 500 };

const MEASURED = `({
  paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  script: performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
})`;

const WATCH_FRAMES = `{
  window.frames_ = []; let last = performance.now(); window.watching = true;
  const next = (now) => { window.frames_.push(now - last); last = now; if (window.watching) requestAnimationFrame(next); };
  requestAnimationFrame(next);
}`;
const FRAMES = '(window.watching = false, window.frames_)';

const [server, browser] = await Promise.all([startWebServer(), startBrowser()]);
try {
  const office = await server.setUpOffice();
  const as = office.cookies.preparer;
  const plan = await planWithRows(as);
  await firstPage('sign-in', '/', undefined, (page) => page.getByRole('button', { name: '登录' }).waitFor());
  await firstPage('start', '/', as, (page) => page.getByRole('heading', { level: 1 }).waitFor());
  await firstPage('plans', '/plans', as, (page) => page.getByRole('table').waitFor());
  await sheet(`/plans/${plan}/edit`, as);
} finally {
  await browser.close();
  await server.close();
}

async function planWithRows(as: string): Promise<string> {
  const { api } = server;
  const made = api.send('POST', '/api/v1/plans?fileName=plan.html', { as, body: paper() });
  const { id } = await must<{ id: string }>(made, 201);
  const plan = await must<Plan>(api.send('GET', `/api/v1/plans/${id}/content`, { as }), 200);
  const [project] = plan.projects;
  const [first] = project?.indicators ?? [];
  const indicators = Array.from({ length: ROWS }, (_, row) => ({ ...first, level3: `第${row + 1}项` }));
  const body = { ...plan, projects: [{ ...project, indicators }] };
  await must(api.send('PUT', `/api/v1/plans/${id}/content`, { as, body, headers: { 'if-match': '"1"' } }), 200);
  return id;
}

/** Each round in a window of its own, so that nothing is in its cache. Script is counted as it travels, compressed. */
async function firstPage(
  name: string,
  path: string,
  as: string | undefined,
  ready: (page: Page) => Promise<unknown>,
): Promise<void> {
  const rounds: { usable: number; paint: number; script: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { context, page } = await openWindow(browser, { url: server.url, as });
    const started = performance.now();
    await page.goto(path);
    await ready(page);
    const usable = performance.now() - started;
    rounds.push({ usable, ...((await page.evaluate(MEASURED)) as { paint: number; script: number }) });
    await context.close();
  }
  const best = (key: 'usable' | 'paint' | 'script'): number => Math.min(...rounds.map((round) => round[key]));
  const median = rounds.map(({ usable }) => usable).toSorted((one, other) => one - other)[ROUNDS >> 1] ?? 0;
  console.log(
    `${name.padEnd(8)} usable ${Math.round(best('usable'))} ms best, ${Math.round(median)} ms median (bar ${BARS.usable}); first paint ${Math.round(best('paint'))} ms; script ${Math.round(best('script') / 1000)} kB (bar ${BARS.script})`,
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
