import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { Busy } from "@/lib/adapters/queue";
import { makeScans } from "@/lib/adapters/scans";
import { ClamdUnavailable, isInfected } from "@/lib/adapters/scans/clamav";
import * as files from "@/tests/support/files";

let server: Server | undefined;
afterEach(() => new Promise((done) => (server ? server.close(done) : done(undefined))));

/** A stand-in for clamd: takes one INSTREAM, hands over what it was sent, and answers. */
async function clamd(answer: (file: Buffer) => string | null): Promise<{ host: string; port: number }> {
  server = createServer((socket) => {
    let got = Buffer.alloc(0);
    socket.on("data", (part) => {
      got = Buffer.concat([got, part]);
      const command = "zINSTREAM\0".length;
      if (got.length < command + 4) return;
      const length = got.readUInt32BE(command);
      const end = command + 4 + length;
      if (got.length < end + 4 || got.readUInt32BE(end) !== 0) return;
      const reply = answer(got.subarray(command + 4, end));
      if (reply !== null) socket.end(reply);
    });
    socket.on("error", () => {});
  });
  await new Promise<void>((ready) => server?.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no port");
  return { host: "127.0.0.1", port: address.port };
}

describe("ClamAV", () => {
  it("is sent the whole file and believed", async () => {
    const bytes = await files.jpeg(900, 600);
    const daemon = await clamd((file) => (file.equals(bytes) ? "stream: OK\0" : "stream: Eicar FOUND\0"));
    expect(await isInfected(bytes, daemon)).toBe(false);
    expect(await isInfected(files.html(), daemon)).toBe(true);
  });

  it("gives no verdict when it answers with an error, hangs up, is silent or is not there", async () => {
    const refusing = await clamd(() => "INSTREAM size limit exceeded. ERROR\0");
    await expect(isInfected(files.html(), refusing)).rejects.toThrow(ClamdUnavailable);
    const closing = await clamd(() => "");
    await expect(isInfected(files.html(), closing)).rejects.toThrow("gave no answer");
    const silent = await clamd(() => null);
    await expect(isInfected(files.html(), silent, 50)).rejects.toThrow("took too long");
    await expect(isInfected(files.html(), { host: "127.0.0.1", port: 1 })).rejects.toThrow("cannot be reached");
  });

  it("is asked before the file is kept, and nothing is kept without its word", async () => {
    const stored: string[] = [];
    const scansWith = (daemon: { host: string; port: number }) =>
      makeScans({
        blobs: { put: async (id) => void stored.push(id), get: async () => null, remove: async () => {} },
        vault: { encrypt: (plain) => plain, decrypt: (sealed) => sealed },
        records: { add: async (scan) => void stored.push(scan.id) },
        random: { uuid: () => "id", text: () => "" },
        clock: { now: () => new Date(0) },
        clamd: daemon,
      });
    const file = { name: "a.jpg", bytes: await files.jpeg() };
    const infected = await clamd(() => "stream: Win.Test.EICAR_HDB-1 FOUND\0");
    expect(await scansWith(infected).keep(file, "a sender")).toEqual({ ok: false, code: "documentoInfected" });
    await expect(scansWith({ host: "127.0.0.1", port: 1 }).keep(file, "a sender")).rejects.toThrow(Busy);
    expect(stored).toEqual([]);
    expect(await scansWith(await clamd(() => "stream: OK\0")).keep(file, "a sender")).toMatchObject({ ok: true });
    expect(stored).toEqual(["id", "id"]);
  });
});
