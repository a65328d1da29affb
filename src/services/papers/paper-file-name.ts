import { extname } from 'node:path';

/** A name on disk for something that came under a name of its own: of that only a plain ending is taken, which the reader looks at. */
export function paperFileName(stem: string, name: string): string {
  const ending = extname(name).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(ending) ? `${stem}${ending}` : stem;
}
