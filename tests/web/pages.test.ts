import { expect, it } from 'vitest';
import type { Role } from '../../src/model/role.ts';
import { accessibilityFaults } from './accessible.ts';
import { allPages } from './all-pages.ts';
import { SIZES, type Window } from './browser.ts';
import { shareWeb } from './share-web.ts';

const web = shareWeb();
/** One window a role, so that the scripts of the application are loaded once and not for every page. */
const windows = new Map<string, Window>();

/** Text that sticks out makes the whole page scroll sideways (WCAG 1.4.10). Right after a window was narrowed scripts may still be laying it out anew. */
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

async function windowOf(role: Role | 'nobody'): Promise<Window> {
  const opened = windows.get(role) ?? (await (role === 'nobody' ? web.open() : web.openAs(role)));
  windows.set(role, opened);
  return opened;
}

it.each((await allPages()).map((page) => [page.name, page] as const))(
  'the page %s keeps WCAG 2.2 AA and complains of nothing, on the screen of the office and of a phone',
  async (_name, picture) => {
    const { page, complaints } = await windowOf(picture.role);
    complaints.length = 0;
    await page.setViewportSize(SIZES.office);
    await page.goto(await picture.path(web));
    for (const size of ['office', 'phone'] as const) {
      await page.setViewportSize(SIZES[size]);
      await picture.ready(page);
      expect(await accessibilityFaults(page), size).toEqual([]);
      await expect.poll(() => page.evaluate(OVERFLOW), { message: size, timeout: 5000 }).toBe(0);
    }
    expect(complaints).toEqual([]);
  },
  90_000,
);

it('the frame stands before the page in it is drawn: two short pieces of work, between which the browser answers', async () => {
  const { page } = await web.openAs('preparer');
  await page.addInitScript(`
    window.drawn = [];
    new MutationObserver(() => {
      const state = [document.querySelector('nav') && 'navigation', document.querySelector('h1') && 'page'].filter(Boolean).join(' and ');
      if (state !== window.drawn.at(-1)) window.drawn.push(state);
    }).observe(document, { childList: true, subtree: true });
  `);
  await page.goto('/plans');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate('window.drawn')).toEqual(['', 'navigation', 'navigation and page']);
});
