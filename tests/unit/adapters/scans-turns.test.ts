import { randomUUID } from "node:crypto";
import { describe, expect, it, vi } from "vitest";
import { Busy } from "@/lib/adapters/queue";
import { makeScans } from "@/lib/adapters/scans";
import { cleanPdf } from "@/lib/adapters/scans/pdf";
import * as files from "@/tests/support/files";
import { hostilePdfs } from "@/tests/support/hostile";

vi.mock("@/lib/adapters/scans/pdf", () => ({ cleanPdf: vi.fn() }));

function setUp() {
  // Readers that never come to an end.
  vi.mocked(cleanPdf)
    .mockReset()
    .mockReturnValue(new Promise(() => undefined));
  return makeScans({
    blobs: { put: async () => undefined, get: async () => null, remove: async () => undefined },
    vault: { encrypt: (plain) => plain, decrypt: (sealed) => sealed },
    records: { add: async () => undefined },
    random: { uuid: randomUUID, text: () => "" },
    clock: { now: () => new Date(0) },
    clamd: null,
  });
}

describe("twenty hostile files of one address", () => {
  it("hold one of the two places, and an honest scan of another address passes them all", async () => {
    const scans = setUp();
    const bytes = hostilePdfs["digits without end"]();
    for (let n = 0; n < 20; n += 1) void scans.keep({ name: `${n}.pdf`, bytes }, "attacker");
    const honest = { name: "a.jpg", bytes: await files.jpeg() };
    expect(await scans.keep(honest, "somebody")).toMatchObject({ ok: true });
    expect(cleanPdf).toHaveBeenCalledTimes(1);
  });

  it("are turned away when they are more than a classroom sends", async () => {
    const scans = setUp();
    const bytes = await files.pdf();
    const sent = Array.from({ length: 26 }, () => scans.keep({ name: "a.pdf", bytes }, "attacker"));
    // One is read, 24 wait.
    await expect(Promise.race(sent)).rejects.toThrow(Busy);
    expect(cleanPdf).toHaveBeenCalledTimes(1);
  });
});
