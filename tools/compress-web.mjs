// Keeps each text file of the built web application compressed beside itself, so that the server has nothing to compress.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './runtime.mjs';

const TEXT = /\.(?:js|css|svg)$/;
// The highest quality costs ten times the time for two per cent.
const QUALITY = 9;

const folder = join(root, 'dist', 'web');
const paths = readdirSync(folder, { recursive: true })
  .filter((path) => TEXT.test(path))
  .map((path) => join(folder, path));
await Promise.all(
  paths.map(async (path) => {
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.br`, await promisify(brotliCompress)(bytes, { params }));
  }),
);
