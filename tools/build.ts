// Makes dist: the bundle of src, and beside it the data files that stand beside the code.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleTo } from './bundle.ts';

const CODE = /\.tsx?$/;
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
rmSync(join(dist, 'chunks'), { recursive: true, force: true });
await bundleTo(dist);
cpSync(join(root, 'src'), dist, { recursive: true, filter: (path) => !CODE.test(path) });
