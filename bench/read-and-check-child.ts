// Runs the command line that stands in its arguments as `mingji` does and tells on standard error what it took: a child of read-and-check.ts.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { run } = await import(pathToFileURL(join(import.meta.dirname, '..', 'dist', 'main.js')).href);
await run(process.argv.slice(2));
const { user, system } = process.cpuUsage();
console.error(JSON.stringify({ cpu: (user + system) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));
