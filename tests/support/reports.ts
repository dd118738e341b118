import { readFileSync } from "node:fs";
import { z } from "zod";

export type Count = { passed: number; failed: number; skipped: number };

/** A step without tests of its own counts as one. */
export const asOne = (ok: boolean): Count => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

const vitest = z
  .object({ numPassedTests: z.number(), numFailedTests: z.number(), numPendingTests: z.number() })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  }));

const playwright = z
  .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }) })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

/**
 * Reads what a runner's JSON reporter wrote. A runner that did not succeed has at least one failure, even
 * where no test failed (a file that does not load); so has one that ran nothing.
 */
export function readCount(file: string, ok: boolean): Count {
  let count: Count;
  try {
    count = z.union([vitest, playwright]).parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return asOne(false);
  }
  const sound = count.failed > 0 || (ok && count.passed > 0);
  return sound ? count : { ...count, failed: 1 };
}
