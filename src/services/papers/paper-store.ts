import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

const pathOf = (folder: string, sha256: string): string => join(folder, 'papers', sha256.slice(0, 2), sha256);

/** Keeps a paper as it came, once, under its SHA-256. Copied beside and renamed, so that a half one is never found. */
export async function keepPaper(
  folder: string,
  paper: { readonly path: string; readonly sha256: string },
): Promise<void> {
  const target = pathOf(folder, paper.sha256);
  if (await exists(target)) return;
  await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
  const beside = `${target}.${crypto.randomUUID()}`;
  await copyFile(paper.path, beside);
  await rename(beside, target);
}

/** Where a kept paper stands. */
export function keptPaper(folder: string, sha256: string): string {
  return pathOf(folder, sha256);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
