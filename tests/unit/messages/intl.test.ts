import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { contactFields, type Message } from "@/lib/domain/message";

/*
 * Intl knows no `ht` and silently answers in the language of the process. What follows listens at every door of Intl
 * while Kreyòl is written, and so has to load the modules anew: some ask Intl as soon as they are loaded.
 */

const constructors = [
  "Collator",
  "DateTimeFormat",
  "DisplayNames",
  "ListFormat",
  "Locale",
  "NumberFormat",
  "PluralRules",
  "RelativeTimeFormat",
  "Segmenter",
] as const;

const methods = [
  [String.prototype, "localeCompare", 1],
  [String.prototype, "toLocaleLowerCase", 0],
  [String.prototype, "toLocaleUpperCase", 0],
  [Number.prototype, "toLocaleString", 0],
  [BigInt.prototype, "toLocaleString", 0],
  [Date.prototype, "toLocaleString", 0],
  [Date.prototype, "toLocaleDateString", 0],
  [Date.prototype, "toLocaleTimeString", 0],
] as const;

const heard: string[] = [];
const hear = (door: string, locales: unknown) => {
  for (const locale of Array.isArray(locales) ? locales : [locales]) heard.push(`${door} ${String(locale)}`);
};
const restore: (() => void)[] = [];

function listen(owner: object, name: string, place: number) {
  const original = Object.getOwnPropertyDescriptor(owner, name);
  if (typeof original?.value !== "function") throw new Error(`no ${name}`);
  const value = new Proxy(original.value, {
    construct(target, args, self) {
      hear(name, args[place]);
      return Reflect.construct(target, args, self);
    },
    apply(target, self, args) {
      hear(name, args[place]);
      return Reflect.apply(target, self, args);
    },
  });
  Object.defineProperty(owner, name, { ...original, value });
  restore.push(() => Object.defineProperty(owner, name, original));
}

beforeAll(() => {
  for (const name of constructors) listen(Intl, name, 0);
  for (const [owner, name, place] of methods) listen(owner, name, place);
  vi.resetModules();
});
afterAll(() => {
  for (const undo of restore) undo();
});

const kreyol = () => heard.filter((line) => / ht\b/.test(line));

const at = "2026-12-30T13:42:05.000Z";
const url = "https://clave.example/enlace/x";
const everyMessage: Message[] = [
  { kind: "bienvenida", nombres: "Ana", url },
  { kind: "claveProvisoria", nombres: "Ana", key: "WMWMWMWMWM", at: "2026-03-09T13:00:00.000Z", hours: 24, url },
  { kind: "codigo", nombres: "Ana", code: "987654", minutes: 10 },
  { kind: "claveCambiada", nombres: "Ana", at, url },
  { kind: "datosCambiados", nombres: "Ana", at, changed: [...contactFields], url },
  { kind: "cambioPendiente", nombres: "Ana", effectiveAt: at, changed: [...contactFields], url },
];

describe("Intl", () => {
  it("is not told of Kreyòl by the letters", async () => {
    const { writeLetter } = await import("@/lib/adapters/letters");
    for (const message of everyMessage) {
      for (const channel of ["email", "sms"] as const) {
        const due = {
          id: "1",
          channel,
          to: "a@b.cl",
          lang: "ht" as const,
          message,
          attempts: 0,
          queuedAt: new Date("2026-03-09T13:00:00Z"),
        };
        expect((await writeLetter(due, "https://clave.example")).text).toMatch(/SENCE/);
      }
    }
    expect(kreyol()).toEqual([]);
  });

  it("is not told of it by dates", async () => {
    const { formatChileDateTime } = await import("@/lib/domain/chile-time");
    expect(formatChileDateTime(new Date(at), "ht")).toBe("30 desanm 2026, 10:42");
    expect(heard).toContain("DateTimeFormat en-CA");
    expect(kreyol()).toEqual([]);
  });

  it("is not told of it by the list of countries", async () => {
    const { countryNames } = await import("@/lib/i18n/countries");
    expect(countryNames("ht").length).toBeGreaterThan(200);
    expect(heard).toContain("localeCompare es");
    expect(kreyol()).toEqual([]);
  });

  it("is not told of it by next-intl, whose locale is always es-CL", async () => {
    vi.doMock("next/headers", () => ({ cookies: async () => ({ get: () => ({ value: "ht" }) }) }));
    vi.doMock("next-intl/server", () => ({ getRequestConfig: (create: unknown) => create }));
    const { default: configured } = await import("@/lib/i18n/request");
    // The stand-in hands the function back as it is; its type is that of next-intl.
    const given = await configured({ requestLocale: Promise.resolve(undefined) });
    const { messages } = await import("@/lib/i18n/messages");
    const { createTranslator } = await import("use-intl/core");
    expect(given).toMatchObject({ locale: "es-CL", messages: messages.ht });
    const t = createTranslator({ locale: "es-CL", messages: messages.ht });
    expect(t("errores.waitMinutes", { minutes: 5 })).toBe("Twòp tantativ. Tann 5 minit anvan ou eseye ankò.");
    expect(kreyol()).toEqual([]);
  });

  it("would be heard", () => {
    new Intl.PluralRules("ht");
    "a".localeCompare("b", ["ht-HT"]);
    expect(kreyol()).toEqual(["PluralRules ht", "localeCompare ht-HT"]);
  });
});
