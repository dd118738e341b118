import { customType, timestamp } from "drizzle-orm/pg-core";

/** Bytes that nobody reads in the database: they are encrypted. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

export const instant = (name: string) => timestamp(name, { withTimezone: true });
