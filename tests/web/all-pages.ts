import { readdirSync } from 'node:fs';
import type { PagePicture, PagePictures } from './page-picture.ts';

const folder = new URL('./pages/', import.meta.url);

/** The pages of every file in tests/web/pages: a new feature adds a file of its own and nothing here. */
export async function allPages(): Promise<readonly PagePicture[]> {
  const modules = await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .toSorted()
      .map((name) => import(new URL(name, folder).href) as Promise<{ readonly pages: PagePictures }>),
  );
  return modules.flatMap(({ pages }) => pages);
}
