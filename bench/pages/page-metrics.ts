import type { Page } from 'playwright-core';

/** What a page was like for the one who waited for it, in milliseconds unless said otherwise. */
export interface PageMetrics {
  /** When what the page is for stood there and a frame with it was drawn. */
  readonly usable: number;
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
const listen = (selector: string): string => `{
  const seen = window.seenByBench = { usable: 0, paints: [], largest: 0, tasks: [], shift: 0 };
  const look = () => document.querySelector(${JSON.stringify(selector)})
    ? requestAnimationFrame(() => setTimeout(() => { seen.usable = performance.now(); }))
    : requestAnimationFrame(look);
  requestAnimationFrame(look);
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('paint', ({ startTime }) => seen.paints.push(startTime));
  watch('largest-contentful-paint', ({ startTime }) => { seen.largest = startTime; });
  watch('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  watch('layout-shift', ({ hadRecentInput, value }) => { if (!hadRecentInput) seen.shift += value; });
}`;

/** The browser paints when it is idle, and tells of a paint a moment later. */
const READ = `new Promise((resolve) => {
  const look = () => window.seenByBench.usable > 0 ? setTimeout(resolve, 500) : setTimeout(look, 200);
  look();
}).then(() => {
  const { usable, paints, largest, tasks, shift } = window.seenByBench;
  const first = Math.min(...paints);
  const blocked = tasks.filter(([start, duration]) => start + duration > first).reduce((sum, [, duration]) => sum + duration - 50, 0);
  const script = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return { usable, firstPaint: first, largestPaint: largest, blocked, shift, script };
})`;

/**
 * Has a page that is opened next tell of itself; it can be used as soon as something is there that the selector finds. The page looks itself, by
 * the browser's clock: a test that asks from outside would have to be waited for as well.
 */
export async function listenForMetrics(page: Page, selector: string): Promise<void> {
  await page.addInitScript(listen(selector));
}

/** Once the page can be used. */
export async function readMetrics(page: Page): Promise<PageMetrics> {
  return (await page.evaluate(READ)) as PageMetrics;
}
