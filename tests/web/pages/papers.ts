import { readFileSync } from 'node:fs';
import { must } from '../../server/test-server.ts';
import type { PagePictures, Stage } from '../page-picture.ts';

/** A paper of the repository that has been read for the education bureau; gives its address. */
async function readPaper({ api, office }: Stage, name: string): Promise<string> {
  const as = office.cookies.preparer;
  const body = readFileSync(new URL(`../../../samples/${name}`, import.meta.url));
  const path = `/api/v1/papers?fileName=${encodeURIComponent(name)}`;
  const { items } = await must<{ items: { id: string }[] }>(api.send('POST', path, { as, body }), 202);
  await (await api.send('GET', '/api/v1/paper-events', { as })).text();
  return `/papers/${items[0]?.id}`;
}

/** The page that the finding stands on has come. */
const DRAWN = "document.querySelector('.page-mark.selected').parentElement.querySelector('img').naturalWidth > 0";

/** Papers handed in, one as pictures of its pages, one as tables. */
export const pages: PagePictures = [
  {
    name: 'papers-list',
    role: 'preparer',
    async path(stage) {
      await readPaper(stage, 'yunchuan-water-2025.docx');
      return '/papers';
    },
    ready: (page) => page.getByRole('link', { name: 'yunchuan-water-2025.docx' }).first().waitFor(),
  },
  {
    name: 'papers-pdf',
    role: 'preparer',
    path: (stage) => readPaper(stage, 'yunchuan-water-2025.pdf'),
    async ready(page) {
      await page
        .getByRole('button', { name: /^查看位置：问题 \d+/ })
        .first()
        .click();
      await page.locator('.page-mark.selected').waitFor();
      await page.evaluate('scrollTo(0, 0)');
      // Asked from outside: the page's own policy forbids what waits inside it.
      while (!(await page.evaluate(DRAWN))) await page.waitForTimeout(50);
    },
  },
  {
    name: 'papers-table',
    role: 'preparer',
    path: (stage) => readPaper(stage, 'linhekou-library-2024-self-evaluation.xlsx'),
    ready: (page) =>
      page
        .getByRole('button', { name: /^查看位置：问题 \d+/ })
        .first()
        .click(),
  },
];
