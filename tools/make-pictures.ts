// Takes the pictures of the README anew: checks a sample paper, opens the report in Chromium, writes docs/pictures. Run it with
// `node tools/make-pictures.ts` after the report's looks have changed; needs Chromium (Debian: apt install chromium).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkFiles } from '../src/services/checking/check-files.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs', 'pictures');
const BROWSERS = [process.env['CHROMIUM'], 'chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

interface Picture {
  readonly name: string;
  readonly paper: string;
  /** The finding at which the report is opened. */
  readonly finding: number;
  readonly size: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'check-report.png', paper: 'samples/yunchuan-water-2025.docx', finding: 3, size: '1366,820' },
];

async function reportOf(paper: string): Promise<string> {
  const options = {
    format: 'html',
    language: 'zh',
    columns: 100,
    color: false,
    least: 'hint',
    settings: {},
    cwd: '.',
  } as const;
  for await (const { report } of checkFiles([join(root, paper)], options)) {
    if (report instanceof Uint8Array) return new TextDecoder().decode(report);
  }
  throw new Error(`no report for ${paper}`);
}

function findBrowser(): string {
  const found = BROWSERS.find((name) => name && spawnSync(name, ['--version']).status === 0);
  if (!found) throw new Error('Chromium is needed for the pictures: apt install chromium, or name it in CHROMIUM');
  return found;
}

const browser = findBrowser();
mkdirSync(pictures, { recursive: true });
for (const { name, paper, finding, size } of PICTURES) {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-pictures-'));
  try {
    const page = join(folder, 'report.html');
    writeFileSync(page, await reportOf(paper));
    const { status, stderr } = spawnSync(
      browser,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-sync',
        '--hide-scrollbars',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--window-size=${size}`,
        `--screenshot=${join(pictures, name)}`,
        `${pathToFileURL(page)}#m${finding}`,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`the browser did not take ${name}: ${stderr}`);
    console.log(`docs/pictures/${name}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
