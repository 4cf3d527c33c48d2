import { defineConfig } from 'vitest/config'

/** Two cores are enough: the journeys run after the units, never beside them. A busy machine fails no test: what hangs, does. */
export default defineConfig({
  test: {
    pool: 'threads',
    maxWorkers: 2,
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          environment: 'node',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/{storage,state,ui,journeys,bench}/**'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'storage',
          environment: 'node',
          include: ['tests/storage/**/*.test.ts'],
          setupFiles: ['tests/setup.ts', 'tests/setup.storage.ts'],
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'state',
          testTimeout: 60_000,
          environment: 'node',
          include: ['tests/{state,ui}/**/*.test.ts'],
          setupFiles: ['tests/setup.ts', 'tests/setup.storage.ts'],
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'components',
          testTimeout: 60_000,
          environment: 'jsdom',
          css: { modules: { classNameStrategy: 'non-scoped' } },
          include: ['tests/ui/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts', 'tests/setup.storage.ts', 'tests/setup.components.ts'],
        },
      },
    ],
  },
})
