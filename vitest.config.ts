import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/**/*.test.ts', 'web/src/**/*.test.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    // A test file waits for its browser or database half of the time, so two cores bear two; vitest would take one there.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Files share the modules that their worker has loaded: loading the server anew for each of dozens of files takes minutes.
    isolate: false,
    testTimeout: 60_000,
    // Closing a server, its database and a browser takes a while on a busy machine.
    hookTimeout: 180_000,
  },
});
