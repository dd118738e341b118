import { get } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { pages } from "../support/addresses";
import { expect, test } from "../support/browser";
import { everybody } from "../support/profiles";
import { register, validate } from "../support/registered";

/** What an address sends a browser that takes brotli, as it is sent. */
async function fetchRaw(page: Page, url: URL): Promise<Buffer> {
  const cookies = await page.context().cookies(url.href);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return new Promise((resolve, reject) => {
    get(url, { headers: { cookie, "accept-encoding": "br" } }, (answer) => {
      expect(answer.headers["content-encoding"], url.pathname).toBe("br");
      resolve(buffer(answer));
    }).on("error", reject);
  });
}

/**
 * What an address may cost, in kB; the forms with 346 comunas more than the others. What a form says when no answer
 * comes is on the page from the start: by then it could not be fetched any more.
 */
function allowance(path: string) {
  const page = path.endsWith("/registro") ? 25.2 : path.endsWith("?paso=completar") ? 21 : 14.6;
  return { page, scripts: 137.2 };
}

test("no page weighs more than it may", async ({ page, baseURL }) => {
  for (const who of everybody) await validate(page, await register(page, who));
  const kept = new Map<string, number>();
  /** In kB, of all files of a page together; each is asked for once. */
  const weigh = async (addresses: Set<string>) => {
    let bytes = 0;
    for (const address of addresses) {
      const known = kept.get(address) ?? (await fetchRaw(page, new URL(address, baseURL))).length;
      kept.set(address, known);
      bytes += known;
    }
    return bytes / 1000;
  };
  const secondSteps = everybody.map(({ perfil }) => `/${perfil}/actualizar?paso=completar`);
  // What the mailbox weighs hangs on what has been sent.
  for (const path of [...pages.filter((path) => path !== "/buzon"), ...secondSteps]) {
    const html = await fetchRaw(page, new URL(path, baseURL));
    const text = brotliDecompressSync(html).toString();
    const named = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, address = ""]) => address));
    const styles = named(/<link rel="stylesheet" href="([^"]+)"/g);
    const scripts = named(/<script src="([^"]+)"(?![^>]* noModule)/g);
    const most = allowance(path);
    expect(styles.size, path).toBeGreaterThan(0);
    expect(scripts.size, path).toBeGreaterThan(3);
    expect.soft(html.length / 1000 + (await weigh(styles)), path).toBeLessThan(most.page);
    expect.soft(await weigh(scripts), path).toBeLessThan(most.scripts);
  }
});
