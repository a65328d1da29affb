import type { Page } from 'playwright-core';

/** What a page was like for the one who waited for it, in milliseconds unless said otherwise. */
export interface PageMetrics {
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** What long tasks took beyond 50 ms each, from the first paint on. */
  readonly blocked: number;
  /** Sum of all layout shifts that nobody caused by typing; without a unit. */
  readonly shift: number;
  /** Bytes of script as they travelled. */
  readonly script: number;
}

/** To be run in every document before anything else: the browser tells of these only to who was listening. */
const LISTEN = `{
  const seen = window.seenByBench = { paints: [], largest: 0, tasks: [], shift: 0 };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', ({ startTime }) => seen.paints.push(startTime));
  watch('largest-contentful-paint', ({ startTime }) => { seen.largest = startTime; });
  watch('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  watch('layout-shift', ({ hadRecentInput, value }) => { if (!hadRecentInput) seen.shift += value; });
}`;

/** The browser paints when it is idle, and tells of a paint a moment later. */
const READ = `new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 500))).then(() => {
  const { paints, largest, tasks, shift } = window.seenByBench;
  const first = Math.min(...paints);
  const blocked = tasks.filter(([start, duration]) => start + duration > first).reduce((sum, [, duration]) => sum + duration - 50, 0);
  const script = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { firstPaint: first, largestPaint: largest, blocked, shift, script };
})`;

export async function listenForMetrics(page: Page): Promise<void> {
  await page.addInitScript(LISTEN);
}

/** After the page is ready. */
export async function readMetrics(page: Page): Promise<PageMetrics> {
  return (await page.evaluate(READ)) as PageMetrics;
}
