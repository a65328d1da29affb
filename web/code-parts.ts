import { build, type Rolldown, type UserConfig } from 'vite';
import { chunksFrom } from './chunk-closure.ts';

/** What is needed together travels together: by the module that needs it, the most urgent first. */
const TOGETHER = [
  { name: 'first', from: '/src/begin.tsx' },
  { name: 'frame', from: '/src/app/signed-in.tsx' },
] as const;

/** What so many parts of the application need that are loaded when somebody goes there, is loaded with the first of them. */
const SHARED_BY = 4;

/**
 * How the code of the application is cut into files. Left to itself the bundler makes one of each set of modules that the same pages need:
 * seventy for the start page, which a browser asks for six at a time. Its own cut, made first and thrown away, tells what each page really
 * needs once everything unused is gone; by what modules name in their imports a page would need all of the component library.
 */
export async function codeParts(config: UserConfig): Promise<Rolldown.CodeSplittingOptions> {
  const first = await build({ ...config, configFile: false, build: { ...config.build, write: false, minify: false } });
  if (!('output' in first)) throw new Error('web/code-parts.ts: the first build is not one bundle');
  const parts = new Map<string, string>();
  for (const { name, from } of TOGETHER) {
    const ids = [...chunksFrom(from, first.output)].flatMap(({ moduleIds }) => moduleIds);
    for (const id of ids) if (!parts.has(id) && !id.endsWith(from)) parts.set(id, name);
  }
  return {
    groups: [
      { name: (id) => parts.get(id) ?? null, debugName: 'together', priority: 2 },
      { name: 'shared', minShareCount: SHARED_BY, priority: 1 },
    ],
  };
}
