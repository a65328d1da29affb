import { spawnSync } from 'node:child_process';

/** Chromium as people have it. */
export const WHOLE = ['chromium', 'chromium-browser', 'google-chrome'];
/** Without the window around the page, which nobody sees in a test: the same pages with a fifth less work. */
export const LIGHT = ['chromium-headless-shell', ...WHOLE];

/** The Chromium of CHROMIUM or of the machine, else the one of the npm package. */
export async function findChromium(names: readonly string[]): Promise<string> {
  const named = [process.env['CHROMIUM'], ...names].find((name) => name && spawnSync(name, ['--version']).status === 0);
  if (named) return spawnSync('which', [named], { encoding: 'utf8' }).stdout.trim() || named;
  try {
    const { default: packed } = await import('@sparticuz/chromium');
    return await packed.executablePath();
  } catch (error) {
    throw new Error(`The browser tests need Chromium: apt install chromium, or name it in CHROMIUM. ${error}`);
  }
}
