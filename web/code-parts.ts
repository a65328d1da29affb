import { build, type Rolldown, type UserConfig } from 'vite';
import { chunksFrom, closuresOf, countUses } from './chunk-closure.ts';

/** What is needed together travels together, by the module that needs it; what two of them need, with the first. */
const TOGETHER = [
  { name: 'first', from: '/web/index.html' },
  { name: 'form', from: '/src/app/session/sign-in-page.tsx' },
  { name: 'frame', from: '/src/app/signed-in.tsx' },
] as const;

/** What begins before everything else; see web/src/lib/render-root.ts. */
const REACT = /\/node_modules\/(?:react|react-dom|scheduler)\/|\/web\/src\/lib\/render-root\.ts$/;

/** Of what signing in needs, what so many of the parts need that are loaded when somebody goes there comes with the first. */
const FIRST_BY = 35;

/** From how many of them on a module is in the file of what pages usually need: the contract is small and needs nothing else, a component takes along what it is drawn with. */
const USUAL_BY = [
  { of: /\/web\/src\/(?!lib\/)/, by: 13 },
  { of: /\/src\/(?:contract|model|base)\//, by: 5 },
  { of: /./, by: 9 },
] as const;

/** What fewer of them need is one file too; of our own what needs nothing of that has a file to itself, so that lists, which name a few of them, are spared the rest. */
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
  const own: string[] = [];
  for (const { name, from } of TOGETHER) {
    const ids = [...chunksFrom(from, first.output)].flatMap(({ moduleIds }) => moduleIds);
    for (const id of ids) if (!id.endsWith(from)) parts.set(id, parts.has(id) ? 'first' : name);
  }
  for (const [id, uses] of countUses(first.output)) {
    const part = parts.get(id);
    if (part === 'form' && uses >= FIRST_BY) parts.set(id, 'first');
    else if (part) continue;
    else if (uses >= (USUAL_BY.find(({ of }) => of.test(id))?.by ?? 0)) parts.set(id, 'usual');
    else if (uses >= SHARED_BY && id.includes('/node_modules/')) parts.set(id, 'shared');
    else if (uses >= SHARED_BY) own.push(id);
  }
  const closures = closuresOf(first.output);
  const needsShared = (id: string): boolean => closures.get(id)?.some((one) => parts.get(one) === 'shared') ?? false;
  for (const id of own) parts.set(id, needsShared(id) ? 'shared' : 'small');
  for (const id of parts.keys()) if (REACT.test(id)) parts.set(id, 'react');
  // What a part imports is in it or in one before: with each module the graph above counts what it imports at least as often.
  return {
    groups: [{ name: (id) => parts.get(id) ?? null, debugName: 'together' }],
    includeDependenciesRecursively: false,
  };
}
