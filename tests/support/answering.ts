import { createTranslator } from "use-intl/core";
import { vi } from "vitest";
import type { Lang } from "@/lib/domain/perfil";
import { asLang } from "@/lib/i18n/lang";
import { messages } from "@/lib/i18n/messages";
import type { Receipt } from "@/lib/ports";

/*
 * The answers to forms as the server gives them, without Next and without a database: what these would give is set
 * here. `cookies` are the visitor's, and what the answer sets in them.
 */

type Server = {
  cookies: Map<string, string>;
  headers: Record<string, string>;
  /** Seconds to wait under the limit of the address. */
  wait: number;
  receipt: Receipt | null;
};

const server: Server = { cookies: new Map(), headers: {}, wait: 0, receipt: null };

/** A visitor who comes anew, in `lang`. */
export function comes(lang: Lang, change: Partial<Server> = {}): Server {
  Object.assign(server, { headers: {}, wait: 0, receipt: null }, change);
  server.cookies = new Map([...(change.cookies ?? []), ["lang", lang]]);
  return server;
}

vi.mock("next/headers", () => ({
  headers: async () => new Headers(server.headers),
  cookies: async () => ({
    get: (name: string) => {
      const value = server.cookies.get(name);
      return value === undefined ? undefined : { value };
    },
    set(name: string, value: string, { maxAge }: { maxAge: number }) {
      if (maxAge === 0) server.cookies.delete(name);
      else server.cookies.set(name, value);
    },
  }),
}));

vi.mock("next-intl/server", () => ({
  getTranslations: async (namespace: keyof typeof messages.es) =>
    createTranslator({
      locale: "es-CL",
      messages: messages[asLang(server.cookies.get("lang")) ?? "es"],
      namespace,
      onError(error) {
        throw error;
      },
    }),
}));

vi.mock("@/lib/env", () => ({ env: () => ({ SITE_URL: "https://clave.example" }) }));

vi.mock("@/app/_server/wiring", () => ({
  services: () => ({
    env: {},
    siteUrl: "https://clave.example",
    log: { error: vi.fn() },
    captcha: { issue: async () => "a new picture" },
    mac: { digest: (purpose: string, value: string) => `${purpose}:${value}` },
    limits: { take: async () => server.wait },
    receipts: { bySubmission: async () => server.receipt },
    random: { uuid: () => crypto.randomUUID() },
    accounts: { byId: async (id: string) => ({ id, browsers: 0 }) },
    seal: {
      seal: async (_name: string, value: unknown) => JSON.stringify(value),
      open: async (_name: string, token: string) => JSON.parse(token),
    },
  }),
}));

vi.mock("@/app/_server/flush", () => ({ flushSoon: () => undefined }));

/** A form as a browser posts it. */
export function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

/** The address a redirect leads to, or `null` when there was none. */
export async function redirectOf(answer: Promise<unknown>): Promise<string | null> {
  try {
    await answer;
    return null;
  } catch (error) {
    const digest: unknown = Object(error).digest;
    if (typeof digest !== "string") throw error;
    return digest;
  }
}
