// Bundles src: a hundred files instead of a thousand, because a check of one paper is mostly the loading of modules, and every worker
// loads them again. What is imported when first needed (a reader, a command) stays a file of its own.
import { dirname, isAbsolute, join, posix, relative, sep } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const src = join(import.meta.dirname, '..', 'src');

/** `new URL('./worker.js', import.meta.url)`: a file that is started by its name, beside the module that names it. */
const STARTED = /'\.\/([\w-]+)\.js',\s*import\.meta\.url/g;
const OWN_PLACE = /import\.meta\.url\b/g;
const MARK = /"module-place:([^"]+)"/g;

/** Modules find data and programs from the place where they stand in src; wherever they end up, `import.meta.url` goes on saying so. */
const ownPlaces: Plugin = {
  name: 'own-places',
  transform(code, id) {
    const place = relative(src, id).split(sep).join('/').replace(/\.ts$/, '.js');
    for (const [, name = ''] of code.matchAll(STARTED)) {
      const fileName = posix.join(posix.dirname(place), `${name}.js`);
      this.emitFile({ type: 'chunk', id: join(dirname(id), `${name}.ts`), fileName });
    }
    return code.replace(OWN_PLACE, `"module-place:${place}"`);
  },
  renderChunk(code, { fileName }) {
    return code.replace(MARK, (_, place: string) => {
      const path = posix.relative(posix.dirname(fileName), place);
      return `new URL(${JSON.stringify(path)}, import.meta.url).href`;
    });
  },
};

/** Writes `main.js`, the programs that it starts by their names, and what they share in `chunks/`. */
export async function bundleTo(folder: string): Promise<void> {
  const bundle = await rolldown({
    input: { main: join(src, 'main.ts') },
    platform: 'node',
    // Packages stay where they are: some bring programs and data, and their versions are those of the lock file.
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [ownPlaces],
  });
  await bundle.write({ dir: folder, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' });
  await bundle.close();
}
