import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Blobs } from "@/lib/ports";
import { checkedId } from "./id";

/** Files of a folder that only this user may read. A file is whole or absent, whatever dies meanwhile. */
export function makeLocalBlobs(folder: string): Blobs {
  const pathOf = (id: string) => join(folder, checkedId(id));

  return {
    async put(id, bytes) {
      const path = pathOf(id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomUUID()}.tmp`;
      try {
        const file = await open(draft, "wx", 0o600);
        try {
          await file.writeFile(bytes);
          // Renamed only once it is on the disk: what was acknowledged must survive a power cut.
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },

    async get(id) {
      try {
        return await readFile(pathOf(id));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },

    async remove(id) {
      await rm(pathOf(id), { force: true });
    },
  };
}
