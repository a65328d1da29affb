// Proves the import rules of ARCHITECTURE.md over the real import graph. Default deny: what the table does not allow is an error.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const PURE = ['readers', 'extraction', 'checking', 'ledgers', 'scoring', 'integrity', 'forms', 'publishing'];

/** Which rooms of src a room may import, beside itself. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  model: ['base'],
  regulations: ['base', 'model'],
  ...Object.fromEntries(PURE.map((room) => [room, ['base', 'model', 'regulations']])),
  store: ['base', 'model'],
  services: ['base', 'model', 'regulations', ...PURE, 'store'],
  contract: ['base', 'model'],
  server: ['base', 'model', 'contract', 'services'],
  cli: ['base', 'model', 'regulations', 'services', 'server'],
  main: ['cli', 'server', 'services', 'base'],
};

/** Third-party packages, each with its one room. `node:` modules beside the pure ones below belong to services, store, server, cli and main. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'decimal.js': ['base'],
  fflate: ['base'],
  'opencc-js': ['base'],
  parse5: ['readers'],
  '@hyzyla/pdfium': ['readers'],
  'tesseract.js-core': ['readers'],
  '@tesseract.js-data/chi_sim': ['readers'],
  '@e965/xlsx': ['readers'],
  '@myriaddreamin/typst-ts-node-compiler': ['forms'],
  kysely: ['store'],
  pg: ['store'],
  'pg-copy-streams': ['store'],
  'pg-boss': ['services'],
  nodemailer: ['services'],
  'prom-client': ['server'],
  hono: ['server'],
  '@hono/node-server': ['server'],
  '@node-rs/argon2': ['services'],
  '@zxcvbn-ts/language-common': ['services'],
  yaml: ['services'],
  zod: ['model', 'contract', 'services'],
};

/** Node modules without any effect on the outside, allowed in pure rooms. */
const PURE_NODE = ['node:crypto', 'node:zlib', 'node:util', 'node:buffer'];
const IMPURE_ROOMS = ['services', 'store', 'server', 'cli', 'main'];
/** Data and programs that ship with a package and have to be found on disk once: named one by one, with the reason in the file's header. */
const DISK_EXCEPTIONS: readonly string[] = ['readers/scan/language-data.ts'];

export interface SourceFile {
  /** Path below src, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const IMPORT =
  /(?:^|[^.\w])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

const roomOf = (path: string): string =>
  path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.test\.ts$|\.ts$/, '');

/** Every forbidden import, as one line each: file, what it imports, what to do. */
export function findViolations(files: readonly SourceFile[]): string[] {
  const violations: string[] = [];
  for (const file of files) {
    const room = roomOf(file.path);
    const allowed = ROOMS[room];
    if (!allowed) {
      violations.push(
        `${file.path}: the room "${room}" is not in the table of tools/layers.ts; add it there with what it may import`,
      );
      continue;
    }
    const isTest = file.path.endsWith('.test.ts');
    for (const match of file.text.matchAll(IMPORT)) {
      const target = match[1] ?? match[2] ?? '';
      const problem = judge(file.path, room, allowed, target, isTest);
      if (problem) violations.push(`${file.path} imports ${target}: ${problem}`);
    }
  }
  return violations;
}

function judge(
  path: string,
  room: string,
  allowed: readonly string[],
  target: string,
  isTest: boolean,
): string | undefined {
  if (target.startsWith('.')) {
    const resolved = join(dirname(path), target).split(sep).join('/');
    if (resolved.startsWith('..')) return isTest ? undefined : 'leaves src';
    const other = roomOf(resolved);
    return other === room || allowed.includes(other) ? undefined : `${room} may not import ${other}`;
  }
  if (isTest && (target === 'vitest' || target === 'fast-check' || target.startsWith('node:'))) return undefined;
  if (target.startsWith('node:')) {
    if (PURE_NODE.includes(target) || IMPURE_ROOMS.includes(room) || DISK_EXCEPTIONS.includes(path)) return undefined;
    return `${room} is pure; ${target} belongs to services`;
  }
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
  const home = PACKAGES[name];
  if (!home) return 'this package has no room in tools/layers.ts';
  return home.includes(room) ? undefined : `this package lives in ${home.join(', ')}`;
}

/** Which folders of web/src a folder may import, beside itself. A feature is a folder of its own: it sees no other feature. */
const WEB_ROOMS: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  components: ['lib'],
  features: ['components', 'lib'],
  app: ['features', 'components', 'lib'],
  main: ['app', 'lib'],
};

/** Packages of the web application and the folders they may be used in. What is heavy has one place, so that it is loaded where it is needed. */
const WEB_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  react: ['lib', 'components', 'features', 'app'],
  // web/src/lib/render-root.ts says why.
  'react-dom': ['lib'],
  'react-router': ['lib', 'components', 'features', 'app'],
  antd: ['lib', 'components', 'features', 'app'],
  // Its styles, made by web/antd-styles.ts.
  'virtual:antd': ['app'],
  '@ant-design/icons': ['components', 'features', 'app'],
  '@tanstack/react-query': ['lib', 'components', 'features', 'app'],
  dayjs: ['lib', 'components', 'features', 'app'],
  echarts: ['components'],
  'ag-grid-community': ['components'],
  '@ag-grid-community/locale': ['components'],
  // Types alone: web/no-schemas.ts stands in the bundle for its code.
  zod: ['lib'],
};

/** Every forbidden import of the web application. Paths are below web/src. */
export function findWebViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    [...file.text.matchAll(IMPORT)].flatMap((match) => {
      const target = match[1] ?? match[2] ?? '';
      const problem = judgeWeb(file.path, target);
      return problem ? [`web/src/${file.path} imports ${target}: ${problem}`] : [];
    }),
  );
}

function judgeWeb(path: string, target: string): string | undefined {
  const room = webRoomOf(path);
  const allowed = WEB_ROOMS[room];
  if (!allowed) return `the folder "${room}" is not in the table of tools/layers.ts`;
  if (target.startsWith('#contract/')) return undefined;
  if (target.startsWith('#')) return 'of src the web application imports the contract alone';
  if (target.startsWith('.')) {
    const resolved = join(dirname(path), target).split(sep).join('/');
    if (resolved.startsWith('..')) return 'leaves web/src; of src it imports the contract alone, as #contract/…';
    const other = webRoomOf(resolved);
    const isOwn = other === room && (room !== 'features' || featureOf(path) === featureOf(resolved));
    if (isOwn || allowed.includes(other)) return undefined;
    return other === room
      ? 'features do not import each other; what two need belongs in components or lib'
      : `${room} may not import ${other}`;
  }
  if (path.includes('.test.ts') && (target === 'vitest' || target === 'fast-check')) return undefined;
  const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
  const home = WEB_PACKAGES[name];
  if (!home) return 'this package is not in WEB_PACKAGES of tools/layers.ts';
  return home.includes(room) ? undefined : `this package lives in ${home.join(', ')}`;
}

const webRoomOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : 'main');
const featureOf = (path: string): string | undefined => path.split('/')[1];

function collect(folder: string, base: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return collect(path, base);
    return /\.tsx?$/.test(entry.name)
      ? [{ path: relative(base, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }]
      : [];
  });
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** All TypeScript files below src. */
export function sourceFiles(): SourceFile[] {
  const src = join(root, 'src');
  return collect(src, src);
}

/** All TypeScript files below web/src. */
export function webFiles(): SourceFile[] {
  const src = join(root, 'web', 'src');
  return collect(src, src);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = sourceFiles();
  const web = webFiles();
  const violations = [...findViolations(files), ...findWebViolations(web)];
  for (const violation of violations) console.error(violation);
  console.error(`${files.length + web.length} files, ${violations.length} forbidden imports`);
  process.exit(violations.length === 0 ? 0 : 1);
}
