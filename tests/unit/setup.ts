import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

/*
 * A warning that nobody expected is a failure: React, for one, tells its mistakes only on the console.
 * A test that wants one puts its own spy in place: vi.spyOn(console, "error").mockImplementation(…).
 */
const said: string[] = [];
for (const level of ["error", "warn"] as const) {
  console[level] = (...words: unknown[]) => said.push(`console.${level}: ${format(...words)}`);
}

beforeEach(() => {
  said.length = 0;
});

afterEach(async () => {
  if (typeof document !== "undefined") (await import("@testing-library/react")).cleanup();
  if (said.length > 0) throw new Error(`unexpected ${said.join("\n")}`);
});
