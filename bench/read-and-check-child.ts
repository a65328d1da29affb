// Reads and checks every file of a folder and prints what it took: a child of read-and-check.ts. "all-cores" is the way of the command
// line, each file in a worker that can be ended; "one-thread" does the same work in this thread alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '', dist = '', way = 'all-cores'] = process.argv.slice(2);
const files = readdirSync(folder).map((name) => join(folder, name));
const options = { format: 'json', language: 'zh', columns: 100, color: false, least: 'hint', settings: {} };
let checked = 0;
if (way === 'one-thread') {
  const { checkTask } = await import(pathToFileURL(join(dist, 'services/checking/check-task.js')).href);
  for (const file of files) if ((await checkTask(readFileSync(file), file, options)).report !== '') checked += 1;
} else {
  const { checkFiles } = await import(pathToFileURL(join(dist, 'services/checking/check-files.js')).href);
  for await (const { report } of checkFiles(files, options)) if (report !== '') checked += 1;
}
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ checked, cpu: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
