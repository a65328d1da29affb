// Takes pictures of the pages of the web application into docs/pages: each on the screen of an office and on a phone. Run it with
// `npm run build && node tools/make-page-pictures.ts [part of a name]` after a page's looks have changed, and look at them; needs Chromium.
// A page is added in tests/web/pages, where the accessibility test finds it as well.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestOffice } from '../tests/server/ready-office.ts';
import { allPages } from '../tests/web/all-pages.ts';
import { openWindow, startBrowser } from '../tests/web/browser.ts';
import { startWebServer } from '../tests/web/web-server.ts';

const folder = fileURLToPath(new URL('../docs/pages', import.meta.url));
const [wanted = ''] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
const [stage, browser] = await Promise.all([
  startTestOffice().then(({ server: api, office }) => ({ api, office })),
  startBrowser(),
]);
const server = await startWebServer(stage.api);
try {
  for (const { name, role, path, ready } of (await allPages()).filter((page) => page.name.includes(wanted))) {
    const address = await path(stage);
    for (const size of ['office', 'phone'] as const) {
      const as = role === 'nobody' ? undefined : stage.office.cookies[role];
      const { context, page, complaints } = await openWindow(browser, { url: server.url, as, size });
      await page.goto(address);
      await ready(page);
      await page.screenshot({ path: join(folder, `${name}-${size}.png`) });
      await context.close();
      console.log([`docs/pages/${name}-${size}.png`, ...complaints].join('\n  '));
    }
  }
} finally {
  await browser.close();
  await server.close();
}
