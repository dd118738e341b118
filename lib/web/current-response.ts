import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

// One for the process: the server and Next's bundles each load this module for themselves.
const shared: typeof globalThis & { claveResponse?: AsyncLocalStorage<ServerResponse> } = globalThis;
shared.claveResponse ??= new AsyncLocalStorage();

/** The answer under way, where the launcher's own server is the one that gives it; nothing on Vercel. */
export const currentResponse = shared.claveResponse;
