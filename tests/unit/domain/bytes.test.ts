import fc from "fast-check";
import { expect, it } from "vitest";
import { formatBytes, MAX_SCAN_BYTES } from "@/lib/domain/bytes";

it.each([
  [0, "0 KB"],
  [1, "1 KB"],
  [640 * 1024, "640 KB"],
  [1023 * 1024, "1023 KB"],
  [1023 * 1024 + 1, "1 MB"],
  [MAX_SCAN_BYTES, "1 MB"],
  [MAX_SCAN_BYTES + 1, "1,1 MB"],
  [2_400_000, "2,3 MB"],
  [2_500_000, "2,4 MB"],
  [12 * 1024 * 1024, "12 MB"],
])("%i bytes are %s", (bytes, text) => expect(formatBytes(bytes)).toBe(text));

it("never shows a file over the limit as being at it", () => {
  fc.assert(
    fc.property(fc.integer({ min: MAX_SCAN_BYTES + 1, max: 1e9 }), (bytes) => {
      expect(formatBytes(bytes)).not.toBe(formatBytes(MAX_SCAN_BYTES));
      expect(formatBytes(bytes)).toMatch(/^\d+(,\d)? MB$/);
    }),
  );
});
