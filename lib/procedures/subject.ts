import type { Identifier } from "@/lib/domain/identifier";
import type { Mac } from "@/lib/ports";

/** Under what the tries of one identifier are counted: a digest, so that the counters name nobody. */
export const subjectOf = (mac: Mac, identifier: Pick<Identifier, "kind" | "lookup">) =>
  mac.digest("attempts", `${identifier.kind}:${identifier.lookup}`);
