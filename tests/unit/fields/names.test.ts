import { expect, it } from "vitest";
import { z } from "zod";
import { fieldNames } from "@/lib/fields/names";

const a = z.object({ one: z.string(), two: z.string() });
const b = z.object({ three: z.string() }).refine(() => true);

it.each([
  ["an object", a, ["one", "two"]],
  ["an intersection, in order", a.and(b), ["one", "two", "three"]],
  ["what is made of one", a.and(b).transform(({ one }) => one), ["one", "two", "three"]],
  ["an intersection of such", b.and(a).and(z.object({ four: z.string() })), ["three", "one", "two", "four"]],
  ["nothing", z.string(), []],
])("fieldNames finds the fields of %s", (_what, schema, names) => {
  expect(fieldNames(schema)).toEqual(names);
});
