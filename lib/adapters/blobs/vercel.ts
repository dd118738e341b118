import type { Blobs } from "@/lib/ports";
import { checkedId } from "./id";

/** A Vercel Blob store, always private: what is in it has no public address. */
export function makeVercelBlobs(token: string): Blobs {
  const pathOf = (id: string) => `scans/${checkedId(id)}`;
  // About 100 ms to load: only once a scan is really stored or read.
  const sdk = () => import("@vercel/blob");

  return {
    async put(id, bytes) {
      const path = pathOf(id);
      const { put } = await sdk();
      await put(path, Buffer.from(bytes), {
        access: "private",
        token,
        contentType: "application/octet-stream",
        addRandomSuffix: false,
        // A put whose answer got lost is sent again.
        allowOverwrite: true,
      });
    },

    async get(id) {
      const path = pathOf(id);
      const { get } = await sdk();
      const found = await get(path, { access: "private", token, useCache: false });
      if (found?.statusCode !== 200) return null;
      return new Uint8Array(await new Response(found.stream).arrayBuffer());
    },

    async remove(id) {
      const path = pathOf(id);
      const { BlobNotFoundError, del } = await sdk();
      try {
        await del(path, { token });
      } catch (error) {
        if (!(error instanceof BlobNotFoundError)) throw error;
      }
    },
  };
}
