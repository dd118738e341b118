export * from "./accounts";
export * from "./audit";
export * from "./changes";
export * from "./guards";
export * from "./messages";
