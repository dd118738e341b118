import type { Metadata } from "next";
import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import { createTranslator } from "use-intl/core";
import { vi } from "vitest";
import type { FormState } from "@/components/form-state";
import type { Lang } from "@/lib/domain/perfil";
import { messages } from "@/lib/i18n/messages";
import type { Account, LinkState, Receipt } from "@/lib/ports";

/*
 * The real pages, rendered as the server renders them, without Next: what Next and the database would give is set
 * here, page by page. A sentence that is missing or incomplete throws.
 */

export type Situation = {
  lang: Lang;
  /** Of the address: `?paso=completar`. */
  query: Record<string, string>;
  /** Of the address: what stands behind `/enlace/`. */
  token: string;
  /** What proxy.ts hands on. */
  headers: Record<string, string>;
  /** What is sealed in the cookies of the visitor, by name: `paso-migrante-cambiar`. */
  sealed: Record<string, unknown>;
  /** What an action has just answered, where the page is the answer to a form. */
  answered: Partial<FormState>;
  account: Account | null;
  receipt: Receipt | null;
  link: LinkState | null;
  /** Those of the OTEC. */
  facilitators: Account[];
};

const plain: Situation = {
  lang: "es",
  query: {},
  token: "AbCdEfGhIjKlMnOpQrStUvWx12",
  headers: {},
  sealed: {},
  answered: {},
  account: null,
  receipt: null,
  link: null,
  facilitators: [],
};
let now = plain;

vi.mock("next/headers", () => ({
  headers: async () => new Headers(now.headers),
  cookies: async () => ({
    get: (name: string) =>
      name === "lang" ? { value: now.lang } : Object.hasOwn(now.sealed, name) ? { value: name } : undefined,
  }),
}));

vi.mock("next-intl/server", () => ({
  getTranslations: async (namespace: keyof typeof messages.es) =>
    createTranslator({
      locale: "es-CL",
      messages: messages[now.lang],
      namespace,
      onError(error) {
        throw error;
      },
    }),
}));

vi.mock("@/app/_server/wiring", () => ({
  services: () => ({
    env: { SCAN_RETENTION_DAYS: 30 },
    siteUrl: "https://clave.example",
    mailboxDir: null,
    channels: new Set(["email", "sms"]),
    random: { uuid: () => "11111111-1111-4111-8111-111111111111" },
    captcha: { issue: async () => "captcha-token" },
    mac: { digest: (purpose: string, value: string) => `${purpose}:${value}` },
    seal: { open: async (name: string) => now.sealed[name] ?? null },
    accounts: { byId: async () => now.account },
    receipts: { bySubmission: async () => now.receipt },
    links: { look: async () => now.link },
    facilitators: { of: async () => now.facilitators, byId: async () => now.facilitators[0] ?? null },
  }),
}));

vi.mock("@/components/form-state", async (importOriginal) => {
  const { emptyState } = await importOriginal<typeof import("@/components/form-state")>();
  return {
    emptyState: (...of: Parameters<typeof emptyState>) => ({ ...emptyState(...of), ...now.answered }),
  };
});

vi.mock("@/lib/env", () => ({ env: () => ({ SCAN_RETENTION_DAYS: 30 }) }));

export type PageModule = {
  default(props: {
    params: Promise<{ token: string; id: string }>;
    searchParams: Promise<Record<string, string>>;
  }): ReactNode | Promise<ReactNode>;
  generateMetadata?(props: { params: Promise<{ id: string }> }): Promise<Metadata>;
};

/** What the server meets from now on. */
export function visit(situation: Partial<Situation>): void {
  now = { ...plain, ...situation };
}

/** Renders a page within the root layout, and makes it the document of this test. */
export async function renderPage(
  load: () => Promise<PageModule>,
  situation: Partial<Situation> = {},
): Promise<Document> {
  visit(situation);
  const [{ default: Page, generateMetadata }, { default: RootLayout }] = await Promise.all([
    load(),
    import("@/app/layout"),
  ]);
  const params = Promise.resolve({ token: now.token, id: "id" });
  const title = titleOf(await generateMetadata?.({ params }));
  const { prelude } = await prerender(
    <RootLayout>
      {title && <title>{title}</title>}
      <Page params={params} searchParams={Promise.resolve(now.query)} />
    </RootLayout>,
  );
  const html = await new Response(prelude).text();
  const page = new DOMParser().parseFromString(html, "text/html");
  document.documentElement.replaceWith(document.adoptNode(page.documentElement));
  return document;
}

/** As Next would write it; the layout's addition to it is left out. */
function titleOf(metadata: Metadata | undefined): string {
  const title = metadata?.title;
  if (typeof title === "string") return title;
  return title && "absolute" in title ? title.absolute : "";
}
