import { DrizzleQueryError } from "drizzle-orm";
import postgres from "postgres";

/**
 * The same port, whose failed queries say what kind of failure it was and where, and nothing of the values: Drizzle
 * writes them into the message, PostgreSQL into the detail, and whoever logs the error logs them.
 */
export const withoutValues = <T extends object>(port: T): T =>
  new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== "function") return member;
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, args);
        const waits = typeof result === "object" && result !== null && "then" in result;
        return waits
          ? Promise.resolve(result).catch((error: unknown) => Promise.reject(withoutValuesOf(error)))
          : result;
      };
    },
  });

function withoutValuesOf(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError || error instanceof postgres.PostgresError)) return error;
  const cause: Error = error.cause instanceof Error ? error.cause : error;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "unknown";
  const told = Object.assign(new Error(`a query failed (${code})`), { name: cause.name, code });
  // The message, which comes before the frames, may hold lines that look like one.
  const frames = (error.stack ?? "").split(error.message).at(-1) ?? "";
  told.stack = `${told.name}: ${told.message}${frames}`;
  return told;
}
