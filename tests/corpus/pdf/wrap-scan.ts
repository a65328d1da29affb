// Makes a one-page pdf of a jpeg, as a scanner does. Usage: node wrap-scan.ts PICTURE.jpg OUT.pdf
import { readFileSync, writeFileSync } from 'node:fs';
import { readJpegSize, wrapJpeg } from '../../../src/readers/scan/wrap-jpeg.ts';

const [picture = '', out = ''] = process.argv.slice(2);
const bytes = readFileSync(picture);
const size = readJpegSize(bytes);
if (!size) throw new Error(`${picture} is no jpeg`);
writeFileSync(out, wrapJpeg(bytes, size, 72 / 150));
