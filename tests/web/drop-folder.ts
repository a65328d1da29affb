import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

/** Makes a folder of files by their paths. Gives its own path. */
export function makeFolder(folder: string, files: Readonly<Record<string, Uint8Array | string>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Drops a folder of the disk onto what bears this label, as somebody does with the mouse. Chromium alone can be told to. */
export async function dropFolder(page: Page, label: string, folder: string): Promise<void> {
  const box = await page.locator('label').filter({ hasText: label }).boundingBox();
  if (!box) throw new Error(`dropFolder: "${label}" is not seen`);
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at, data });
  await session.detach();
}
