import { describe, expect, it, vi } from "vitest";
import { cleanPdf } from "@/lib/adapters/scans/pdf";
import * as files from "@/tests/support/files";
import { honestPdfs, hostilePdfs } from "@/tests/support/hostile";

const damaged = { ok: false, code: "documentoDamaged" };
const catalog = "<</Type/Catalog/Pages 2 0 R>>";

describe("PDFs made to exhaust their reader", () => {
  it("gives up on one that takes too long, while the server goes on", async () => {
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 20);
    const answer = await cleanPdf(hostilePdfs["tiny objects"](), 1);
    clearInterval(ticking);
    expect(answer).toEqual({ ...damaged, costly: true });
    expect(ticks).toBeGreaterThan(5);
    await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain("MessagePort"));
  });

  // With all the patience in the world: what ends them is what they may cost, whatever the machine.
  it.each(Object.entries(hostilePdfs))("is done soon with %s", async (_what, make) => {
    const answer = await cleanPdf(make(), 3_600_000);
    if (!answer.ok) expect(answer.code).toBe("documentoDamaged");
    else expect(answer.bytes.length).toBeLessThan(2_000_000);
  });

  it("tells which ones cost far more than an honest one", async () => {
    const costly = [
      "tiny objects",
      "a list of a million values",
      "empty dictionaries",
      "a list that unfolds to 200 MB",
    ] as const;
    for (const name of costly) expect(await cleanPdf(hostilePdfs[name]())).toEqual({ ...damaged, costly: true });
  });

  it("takes an honest one of 1 MB, dense or not", async () => {
    for (const make of honestPdfs) expect(await cleanPdf(make())).toMatchObject({ ok: true });
  });

  it("is not led into endless lists by what a file says of its size", async () => {
    const xref = "<</Type/XRef/Size 999999999/W[1 9 9]/Root 1 0 R/Length 0>>stream\n\nendstream";
    const answer = await cleanPdf(files.rawPdf([catalog, ...files.plainPages, xref]));
    expect(answer).toMatchObject({ ok: true });
  });

  it("refuses lists packed in a way that no honest program uses", async () => {
    const list = "<</Type/ObjStm/N 0/First 0/Filter[/ASCIIHexDecode/FlateDecode]/Length 2>>stream\n>>\nendstream";
    expect(await cleanPdf(files.rawPdf([catalog, ...files.plainPages, list]))).toEqual(damaged);
  });

  it("reads no packed object twice", async () => {
    const shared = files.packedObjects(
      [
        [10, 0],
        [11, 0],
      ],
      "[1 2 3]",
    );
    expect(await cleanPdf(files.rawPdf([catalog, ...files.plainPages, shared]))).toEqual(damaged);
    const apart = files.packedObjects(
      [
        [10, 8],
        [11, 0],
      ],
      "[1 2 3] [4 5 6]",
    );
    expect(await cleanPdf(files.rawPdf([catalog, ...files.plainPages, apart]))).toMatchObject({ ok: true });
  });

  it("adds up what several lists unfold to", async () => {
    const spaces = files.packedObjects([[10, 0]], `[${" ".repeat(1_500_000)}]`);
    expect(await cleanPdf(files.rawPdf([catalog, ...files.plainPages, spaces]))).toMatchObject({ ok: true });
    expect(await cleanPdf(files.rawPdf([catalog, ...files.plainPages, spaces, spaces]))).toEqual({
      ...damaged,
      costly: true,
    });
  });

  it("survives nesting without end", async () => {
    expect(await cleanPdf(files.rawPdf([catalog, ...files.plainPages, "[".repeat(500_000)]))).toEqual(damaged);
    const closed = "[".repeat(3_000) + "]".repeat(3_000);
    expect(await cleanPdf(files.rawPdf([catalog, ...files.plainPages, closed]))).toHaveProperty("ok");
  });

  it("survives pages that contain themselves", async () => {
    const pages = ["<</Type/Pages/Kids[2 0 R]/Count 1>>"];
    expect(await cleanPdf(files.rawPdf([catalog, ...pages]))).toEqual(damaged);
  });
});
