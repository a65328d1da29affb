// Finds the recogniser's language data on disk: 1.7 MB that ship with the package @tesseract.js-data/chi_sim and are no module that
// an import could load. Read once, at the first scan; therefore this file stands in DISK_EXCEPTIONS of tools/layers.ts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The model of simplified Chinese, unpacked. The small integer model reads numbers and signs better than the large one (measured). */
export function readLanguageData(): Uint8Array {
  const home = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/chi_sim/package.json'));
  return gunzipSync(readFileSync(join(home, '4.0.0_best_int', 'chi_sim.traineddata.gz')));
}
