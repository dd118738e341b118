import { describe, expect, it, vi } from "vitest";
import { cleanPdf } from "@/lib/adapters/scans/pdf";
import * as files from "@/tests/support/files";

const damaged = { ok: false, code: "documentoDamaged" };
const catalog = "<</Type/Catalog/Pages 2 0 R>>";

describe("PDFs made to exhaust their reader", () => {
  it("gives up on one that takes too long, while the server goes on", async () => {
    // Each digit could begin the number of an object: half a billion steps for pdf-lib.
    const endless = Buffer.concat([Buffer.from("%PDF-1.7\n1 0 obj 1 endobj "), Buffer.alloc(1_000_000, "1")]);
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 20);
    const answer = await cleanPdf(endless, 400);
    clearInterval(ticking);
    expect(answer).toEqual({ ...damaged, costly: true });
    expect(ticks).toBeGreaterThan(5);
    await vi.waitFor(() => expect(process.getActiveResourcesInfo()).not.toContain("MessagePort"));
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
    expect(await cleanPdf(files.rawPdf([catalog, ...files.plainPages, spaces, spaces]))).toEqual(damaged);
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
