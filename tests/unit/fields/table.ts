import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { faults } from "./reading";

/** What is typed into one field, or into several at once; then the code it brings, or `null` for what is right. */
export type Row = [field: string, typed: string | Record<string, string>, code: string | null];

/** Each row changes one thing in a form that nothing is wrong with, and names the one code that comes of it. */
export function table(name: string, schema: z.ZodType, good: Record<string, string>, rows: Row[]) {
  describe(name, () => {
    it("takes what is right", () => {
      expect(faults(schema, good)).toEqual([]);
    });

    it.each(rows)("%s %j: %s", (field, typed, code) => {
      const change = typeof typed === "string" ? { [field]: typed } : typed;
      expect(faults(schema, { ...good, ...change })).toEqual(code === null ? [] : [`${field}: ${code}`]);
    });
  });
}

export const a = (length: number) => "a".repeat(length);

/** Words of so many letters each. */
export const words = (...lengths: number[]) => lengths.map(a).join(" ");

export const twice = (clave: string) => ({ clave, repetirClave: clave });
