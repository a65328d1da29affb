// Copies what the compiler leaves behind (data files beside the code) from src to dist.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './runtime.mjs';

const CODE = /\.tsx?$/;
cpSync(join(root, 'src'), join(root, 'dist'), { recursive: true, filter: (path) => !CODE.test(path) });
