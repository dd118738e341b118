import { randomBytes } from "node:crypto";
import { test as base, expect } from "@playwright/test";
import { type Mailbox, openMailbox } from "./mailbox";

/** What each project of playwright.config.ts sets: the language of the pages, and whether scripts run. */
export type Look = { lang: "es" | "ht"; js: boolean };

/** Whether a test makes the browser complain on purpose, as of a connection that fails. Scripts may never fail. */
type Expectation = { complains: boolean };

type Fixtures = {
  /** What the site sent, as it was really written. */
  mailbox: Mailbox;
};

/** Playwright's `test` on a site in `lang`, with or without JavaScript. */
export const test = base.extend<Look & Expectation & Fixtures>({
  complains: [false, { option: true }],
  lang: ["es", { option: true }],
  js: [true, { option: true }],
  javaScriptEnabled: ({ js }, use) => use(js),
  context: async ({ context, lang, baseURL }, use) => {
    // Every test comes from an address of its own, so that none uses up another one's limit.
    await context.setExtraHTTPHeaders({ "x-test-address": ["10", ...randomBytes(3)].join(".") });
    if (baseURL) await context.addCookies([{ name: "lang", value: lang, url: baseURL }]);
    await use(context);
  },
  page: async ({ page, complains }, use) => {
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      // Answers with a status of their own are looked at where they are meant.
      if (complains) return;
      if (message.type() === "error" && !message.text().startsWith("Failed to load")) complaints.push(message.text());
    });
    await use(page);
    // A script that fails, or something that the content policy had to stop.
    expect(complaints).toEqual([]);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from this pattern.
  mailbox: ({}, use) => use(openMailbox(process.env.E2E_DATA_DIR ?? "")),
});

export { expect } from "@playwright/test";
