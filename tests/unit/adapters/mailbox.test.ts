import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { makeMailboxCarrier, readMail, readMailbox } from "@/lib/adapters/mailbox";
import type { Letter } from "@/lib/ports";

let parent = "";
let dir = "";
let now = new Date("2026-03-12T13:42:05.000Z");
const clock = { now: () => now };

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "buzon-"));
  dir = join(parent, "buzon");
});
afterEach(() => rm(parent, { recursive: true }));

const letter = (id: string, to = "ana@correo.cl"): Letter => ({
  id,
  to,
  lang: "ht",
  kind: "codigo",
  subject: "Sijè",
  text: "Tèks",
  html: "<p>Tèks</p>",
});
const carrier = () => makeMailboxCarrier({ dir, channel: "email", clock });

it("keeps a message and gives it back", async () => {
  expect(await carrier().send(letter("a-1"))).toEqual({ ok: true, providerId: "buzon:a-1" });
  expect(await readMail(dir, "a-1")).toEqual({
    id: "a-1",
    channel: "email",
    to: "ana@correo.cl",
    locale: "ht",
    subject: "Sijè",
    text: "Tèks",
    html: "<p>Tèks</p>",
    createdAt: "2026-03-12T13:42:05.000Z",
  });
});

it("lets only its owner read the files, and leaves none half written", async () => {
  await carrier().send(letter("a-1"));
  const files = await readdir(dir);
  expect(files).toEqual(["2026-03-12T134205.000Z-a-1.json"]);
  expect((await stat(join(dir, files[0] ?? ""))).mode & 0o777).toBe(0o600);
  expect((await stat(dir)).mode & 0o777).toBe(0o700);
});

it("keeps a message once, however often it is sent", async () => {
  await carrier().send(letter("a-1"));
  now = new Date("2026-03-12T13:50:00.000Z");
  await carrier().send(letter("a-1"));
  expect(await readMailbox(dir)).toHaveLength(1);
});

it("lists the newest first", async () => {
  for (const [id, at] of [
    ["x", "2026-03-12T13:42:05.000Z"],
    ["a", "2026-03-12T14:00:00.000Z"],
    ["m", "2026-03-11T23:00:00.000Z"],
  ] as const) {
    now = new Date(at);
    await carrier().send(letter(id));
  }
  expect((await readMailbox(dir)).map(({ id }) => id)).toEqual(["a", "x", "m"]);
  expect((await readMailbox(dir, 1)).map(({ id }) => id)).toEqual(["a"]);
});

it("is empty before the first message", async () => {
  expect(await readMailbox(dir)).toEqual([]);
  expect(await readMail(dir, "a-1")).toBeNull();
});

it("gives nothing for an id that is not one of its own", async () => {
  await carrier().send(letter("a-1"));
  for (const id of ["1", "", "../a-1", "../../etc/passwd", "a-1.json"]) expect(await readMail(dir, id)).toBeNull();
});

it("sends back what goes to rebota.example", async () => {
  expect(await carrier().send(letter("a-1", "ana@rebota.example"))).toMatchObject({ ok: false, permanent: true });
  expect(await readMailbox(dir)).toEqual([]);
});
