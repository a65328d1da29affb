// Reads and checks every file of a folder in this process and prints time and peak memory: a child of read-and-check.ts.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '', dist = ''] = process.argv.slice(2);
const { checkFiles } = await import(pathToFileURL(join(dist, 'services/checking/check-files.js')).href);
const files = readdirSync(folder).map((name) => join(folder, name));
const options = { format: 'json', language: 'zh', columns: 100, color: false, least: 'hint', settings: {} };
const start = performance.now();
let findings = 0;
for await (const { summary } of checkFiles(files, options)) findings += summary.errors ?? 0;
const milliseconds = performance.now() - start;
console.log(
  JSON.stringify({ files: files.length, milliseconds, megabytes: process.resourceUsage().maxRSS / 1024, findings }),
);
