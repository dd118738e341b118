import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { Keyring } from "@/lib/adapters/keyring";
import { makeScans, scanContext } from "@/lib/adapters/scans";
import { makeVault } from "@/lib/adapters/vault";
import type { ScanRecords } from "@/lib/ports";
import * as files from "@/tests/support/files";
import * as photos from "@/tests/support/odd-photos";

const now = new Date("2026-03-01T12:00:00Z");
const tomorrow = new Date("2026-03-02T12:00:00Z");

function setUp() {
  const vault = makeVault(new Keyring([`a:${randomBytes(32).toString("base64")}`]));
  const stored = new Map<string, Uint8Array>();
  const records: { stored: Parameters<ScanRecords["add"]>[0]; deleteAfter: Date }[] = [];
  const scans = makeScans({
    blobs: {
      put: async (id, bytes) => void stored.set(id, bytes),
      get: async (id) => stored.get(id) ?? null,
      remove: async (id) => void stored.delete(id),
    },
    vault,
    records: { add: async (scan, deleteAfter) => void records.push({ stored: scan, deleteAfter }) },
    random: { uuid: randomUUID, text: () => "" },
    clock: { now: () => now },
    clamd: null,
  });
  return { scans, stored, records, vault };
}

describe("a file that is held", () => {
  it("is stored unread, encrypted, for a day, and is no scan", async () => {
    const { scans, stored, records, vault } = setUp();
    const bytes = await files.photoWithGps();
    const held = await scans.hold({ name: "C:\\fotos\\pasaporte.jpg", bytes });
    expect(held).toEqual({ id: expect.any(String), name: "pasaporte.jpg", size: bytes.length });
    const { id, size } = held;
    expect(records).toEqual([{ stored: { id, size, type: "application/octet-stream" }, deleteAfter: tomorrow }]);
    const sealed = Buffer.from(stored.get(id) ?? []);
    expect(sealed.includes("Exif")).toBe(false);
    expect(() => vault.decrypt(sealed, scanContext(id))).toThrow();
  });

  it("is read and cleaned when it is released, into a scan of its own", async () => {
    const { scans, stored, records, vault } = setUp();
    const held = await scans.hold({ name: "a.jpg", bytes: await files.photoWithGps() });
    const released = await scans.release(held, "sender");
    if (!released?.ok) throw new Error("refused");
    expect(released.scan).toMatchObject({ name: "a.jpg", size: held.size, type: "image/jpeg" });
    expect(released.scan.id).not.toBe(held.id);
    expect(records.at(-1)?.stored.type).toBe("image/jpeg");
    const clean = Buffer.from(
      vault.decrypt(stored.get(released.scan.id) ?? Buffer.alloc(0), scanContext(released.scan.id)),
    );
    expect(clean.includes("Exif")).toBe(false);
  });

  it("is judged like any other, and nothing when it is gone", async () => {
    const { scans, stored } = setUp();
    const held = await scans.hold({ name: "a.jpg", bytes: await files.truncatedJpeg() });
    expect(await scans.release(held, "sender")).toEqual({ ok: false, code: "documentoDamaged" });
    stored.delete(held.id);
    expect(await scans.release(held, "sender")).toBeNull();
  });
});

describe("a look", () => {
  it("tells kind and weight, and reads nothing else", async () => {
    const { scans } = setUp();
    const look = (bytes: Uint8Array) => scans.look({ name: "a.jpg", bytes });
    expect(await look(await files.truncatedJpeg())).toBeNull();
    expect(await look(await files.encryptedPdf())).toBeNull();
    expect(await look(await photos.webp())).toBeNull();
    expect(await look(files.empty())).toEqual({ ok: false, code: "documentoEmpty" });
    expect(await look(files.html())).toEqual({ ok: false, code: "documentoWrongType" });
    expect(await look(photos.heic(3_000_000))).toEqual({ ok: false, code: "documentoHeic" });
    expect(await look(await photos.gif())).toEqual({ ok: false, code: "documentoOtherImage", format: "GIF" });
    expect(await look(await files.jpegOfSize(1_048_577))).toEqual({ ok: false, code: "documentoTooLarge" });
  });

  it("finds a PDF behind up to a kilobyte of anything", async () => {
    const { scans } = setUp();
    const pdf = await files.pdf("loose");
    for (const before of ["\r\n", "\ufeff", "\u001b%-12345X@PJL ENTER LANGUAGE=PDF\r\n", "x".repeat(1024)]) {
      const sent = { name: "a.pdf", bytes: Buffer.concat([Buffer.from(before), pdf]) };
      expect(await scans.look(sent)).toBeNull();
      expect(await scans.keep(sent, "sender")).toMatchObject({ ok: true, scan: { type: "application/pdf" } });
    }
    const late = Buffer.concat([Buffer.from("x".repeat(1025)), pdf]);
    expect(await scans.look({ name: "a.pdf", bytes: late })).toEqual({ ok: false, code: "documentoWrongType" });
  });
});
