import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { makeBlobs } from "@/lib/adapters/blobs";
import { makeLocalBlobs } from "@/lib/adapters/blobs/local";

const id = "0b0e7f3c-52a9-4d5e-9f0a-3c1a2b4d5e6f";
const other = "1b0e7f3c-52a9-4d5e-9f0a-3c1a2b4d5e6f";
const bytes = new Uint8Array([1, 2, 3]);

/** Keeps what the SDK would send, so that what it is asked can be looked at. */
const vercel = vi.hoisted(() => ({ stored: new Map<string, Uint8Array>(), calls: [] as unknown[] }));
vi.mock("@vercel/blob", () => {
  class BlobNotFoundError extends Error {}
  return {
    BlobNotFoundError,
    put: async (path: string, body: Uint8Array, options: unknown) => {
      vercel.calls.push(["put", path, options]);
      vercel.stored.set(path, body);
    },
    get: async (path: string, options: unknown) => {
      vercel.calls.push(["get", path, options]);
      const found = vercel.stored.get(path);
      return found ? { statusCode: 200, stream: new Response(Buffer.from(found)).body } : null;
    },
    del: async (path: string, options: unknown) => {
      vercel.calls.push(["del", path, options]);
      if (!vercel.stored.delete(path)) throw new BlobNotFoundError();
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "blobs-"));
  vercel.stored.clear();
  vercel.calls.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each([
  ["a folder", () => makeBlobs({ BLOB_READ_WRITE_TOKEN: undefined, DATA_DIR: folder })],
  ["Vercel Blob", () => makeBlobs({ BLOB_READ_WRITE_TOKEN: "vercel_blob_rw_x_y", DATA_DIR: folder })],
])("%s", (_name, make) => {
  it("gives back what was put, until it is removed", async () => {
    const blobs = make();
    await blobs.put(id, bytes);
    expect([...((await blobs.get(id)) ?? [])]).toEqual([1, 2, 3]);
    expect(await blobs.get(other)).toBeNull();
    await blobs.remove(id);
    await blobs.remove(id);
    expect(await blobs.get(id)).toBeNull();
  });

  it("overwrites, as a retry does", async () => {
    const blobs = make();
    await blobs.put(id, new Uint8Array(9));
    await blobs.put(id, bytes);
    expect([...((await blobs.get(id)) ?? [])]).toEqual([1, 2, 3]);
  });

  it.each(["../env", "a/b", "", `${id}/..`, `${id}\n`, id.toUpperCase()])("refuses the id %j", async (bad) => {
    const blobs = make();
    await expect(blobs.put(bad, bytes)).rejects.toThrow("UUID");
    await expect(blobs.get(bad)).rejects.toThrow("UUID");
    await expect(blobs.remove(bad)).rejects.toThrow("UUID");
    expect(vercel.calls).toEqual([]);
  });
});

describe("the folder", () => {
  const permissions = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it("and its files are for this user alone", async () => {
    await makeBlobs({ BLOB_READ_WRITE_TOKEN: undefined, DATA_DIR: folder }).put(id, bytes);
    expect(permissions(join(folder, "scans"))).toBe("700");
    expect(permissions(join(folder, "scans", id))).toBe("600");
  });

  it("holds nothing of a write that failed at its last step", async () => {
    // A folder in the place of the file: everything works but the rename.
    mkdirSync(join(folder, id));
    await expect(makeLocalBlobs(folder).put(id, bytes)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([id]);
  });

  it("tells a file that is missing from one that cannot be read", async () => {
    writeFileSync(join(folder, "file"), "");
    expect(await makeLocalBlobs(join(folder, "none")).get(id)).toBeNull();
    await expect(makeLocalBlobs(join(folder, "file")).get(id)).rejects.toThrow("ENOTDIR");
  });

  it("stores the bytes as given", async () => {
    await makeLocalBlobs(folder).put(id, bytes);
    expect([...readFileSync(join(folder, id))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual([id]);
  });
});

describe("the store", () => {
  it("is always private and never read from a cache", async () => {
    const blobs = makeBlobs({ BLOB_READ_WRITE_TOKEN: "vercel_blob_rw_x_y", DATA_DIR: folder });
    await blobs.put(id, bytes);
    await blobs.get(id);
    await blobs.remove(id);
    const token = "vercel_blob_rw_x_y";
    expect(vercel.calls).toEqual([
      ["put", `scans/${id}`, expect.objectContaining({ access: "private", token, addRandomSuffix: false })],
      ["get", `scans/${id}`, { access: "private", token, useCache: false }],
      ["del", `scans/${id}`, { token }],
    ]);
  });
});
