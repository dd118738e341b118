import { expect, test } from "vitest";
import { chileDate, chileTime, formatChileDateTime } from "@/lib/domain/chile-time";

test("summer is UTC-3 and winter UTC-4", () => {
  expect(chileTime(new Date("2026-01-15T12:00:00Z"))).toBe("09:00:00");
  expect(chileTime(new Date("2026-07-15T12:00:00Z"))).toBe("08:00:00");
});

test("the date is that of Chile, not of UTC", () => {
  expect(chileDate(new Date("2026-03-13T02:59:59Z"))).toBe("2026-03-12");
  expect(chileDate(new Date("2026-03-13T03:00:00Z"))).toBe("2026-03-13");
  expect(chileTime(new Date("2026-03-13T03:00:00Z"))).toBe("00:00:00");
});

test("instants are written in the language of the person", () => {
  const at = new Date("2026-03-12T13:42:10Z");
  expect(formatChileDateTime(at, "es")).toBe("12 de marzo de 2026, 10:42");
  expect(formatChileDateTime(at, "ht")).toBe("12 mas 2026, 10:42");
});

test.each([
  ["01", "enero", "janvye"],
  ["02", "febrero", "fevriye"],
  ["07", "julio", "jiyè"],
  ["12", "diciembre", "desanm"],
])("month %s is %s and %s", (month, es, ht) => {
  const at = new Date(`2026-${month}-05T15:00:00Z`);
  expect(formatChileDateTime(at, "es")).toContain(`5 de ${es} de 2026`);
  expect(formatChileDateTime(at, "ht")).toContain(`5 ${ht} 2026`);
});
