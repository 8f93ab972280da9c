import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const slow = { testTimeout: 60_000, hookTimeout: 120_000 }

/**
 * unit: no database. integration: one database for all files, the built-in one or DATABASE_URL.
 * database: the built-in database itself. app: the built app as a user runs it, in real Chromium.
 */
export default defineConfig({
  test: {
    environment: 'node',
    // Most files wait more than they work. One core stays free for the servers they talk to.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism() - 1)),
    reporters: ['default', './test/closingLine.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.integration.test.ts', 'test/database/**', 'test/app/**'],
          // Properties try thousands of cases: seconds on a quiet machine, more on a busy one.
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['test/database/**/*.test.ts'],
          sequence: { groupOrder: 1 },
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/**/*.integration.test.ts'],
          globalSetup: ['test/given/database.ts'],
          sequence: { groupOrder: 2 },
          ...slow,
        },
      },
      {
        extends: true,
        test: {
          name: 'app',
          // Each file runs a whole Lanmu, and most of them a browser.
          maxWorkers: 2,
          include: ['test/app/**/*.test.ts'],
          globalSetup: ['test/app/given/builtAdmin.ts'],
          sequence: { groupOrder: 3 },
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
