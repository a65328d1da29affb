import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tools/**/*.test.ts', 'tests/**/*.test.ts', 'web/src/**/*.test.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    testTimeout: 30_000,
  },
});
