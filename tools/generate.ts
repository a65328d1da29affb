// Writes the generated files (rule registry, rule pages …), or with --check says which are stale. One function per page group.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandPages } from './generate-command-pages.ts';
import { rulePages } from './generate-rules.ts';
import { settingsPage } from './generate-settings-page.ts';

/** Path below the repository → its content. */
export type Pages = ReadonlyMap<string, string>;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const generators: readonly (() => Promise<Pages>)[] = [rulePages, commandPages, settingsPage];

const check = process.argv.includes('--check');
let stale = 0;
for (const generator of generators) {
  for (const [path, content] of await generator()) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
    if (check) {
      stale += 1;
      console.error(`${path} is stale: run "npm run generate"`);
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
}
process.exit(stale === 0 ? 0 : 1);
