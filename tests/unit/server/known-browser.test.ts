import { describe, expect, it } from "vitest";
import { comes } from "../../support/answering";

// Loaded once what it stands on has been replaced.
const { readBrowser, rememberBrowser } = await import("@/app/_server/known-browser");

const proved = (accountId: string) => rememberBrowser({ accountId, repeated: false });

describe("a browser", () => {
  it("is nobody's at first, and the holder's once that was shown in it", async () => {
    comes("es");
    expect(await readBrowser()).toBeNull();
    await proved("a");
    expect(await readBrowser()).toMatchObject({ accounts: ["known:a:0"] });
  });

  it("is no known one after a submission that was only sent again", async () => {
    comes("es");
    await rememberBrowser({ accountId: "a", repeated: true });
    expect(await readBrowser()).toBeNull();
  });

  it("keeps its name over the accounts of a family, and forgets the one proved longest ago", async () => {
    comes("es");
    await proved("a");
    const first = await readBrowser();
    for (const id of "bcdefghi") await proved(id);
    await proved("c");
    const browser = await readBrowser();
    expect(browser?.id).toBe(first?.id);
    expect(browser?.accounts.map((digest) => digest.split(":")[1])).toEqual([..."cihgfedb"]);
  });

  it("brings nothing that was made up", async () => {
    const cookies = new Map([["equipo", JSON.stringify({ id: "mine", accounts: ["known:a:0"] })]]);
    comes("es", { cookies });
    expect(await readBrowser()).toBeNull();
  });
});
