import type { ScanRecords } from "@/lib/ports";
import type { Db } from "./client";
import { scans } from "./schema";

export const makeScanRecords = (db: Db): ScanRecords => ({
  async add({ id, type, size }, deleteAfter) {
    await db.insert(scans).values({ id, type, size, deleteAfter });
  },
});
