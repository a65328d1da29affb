import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long, or are begun late otherwise: one of them alone at the end would keep everybody waiting. */
const LONGEST = [
  ...['pages', 'year', 'matrix', 'plan-editor', 'serve', 'demonstration', 'firefox', 'connection', 'backup', 'tokens'],
  ...['embedded-server', 'second-implementation', 'kill-writer'],
];

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/**/*.test.ts', 'web/src/**/*.test.ts'],
    globalSetup: ['tests/support/ready-browser.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    // A test file waits for its browser or database part of the time, so two cores bear two: three took as long, and made some wait too long.
    // vitest would take one there.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    // Files share the modules that their worker has loaded: loading the server anew for each of dozens of files takes minutes.
    isolate: false,
    testTimeout: 60_000,
    // Closing a server, its database and a browser takes a while on a busy machine.
    hookTimeout: 180_000,
  },
});
