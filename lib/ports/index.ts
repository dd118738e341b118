/*
 * What the procedures need from the world. Each interface is implemented once in db/ or
 * lib/adapters/, wired in app/_server/wiring.ts, and faked in tests/support/.
 */
export type * from "./accounts";
export type * from "./crypto";
export type * from "./deliveries";
export type * from "./facilitators";
export type * from "./guards";
export type * from "./host";
export type * from "./links";
export type * from "./operation";
export type * from "./receipts";
export type * from "./scans";
