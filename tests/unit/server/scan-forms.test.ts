import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { answer, noStep } from "@/app/_server/form-action";
import { emptyState, type FormState } from "@/components/form-state";
import { fail, ok } from "@/lib/errors";
import { captcha, toHuman } from "@/lib/fields/captcha";
import { requiredLine } from "@/lib/fields/fragment";
import { scan } from "@/lib/fields/scan";
import { LETTERS, openDesk } from "@/tests/support/scan-desk";

const now = vi.hoisted(() => ({ services: {} as ReturnType<typeof openDesk>["services"] }));
vi.mock("@/app/_server/wiring", () => ({ services: () => now.services }));
vi.mock("@/app/_server/flush", () => ({ flushSoon: () => undefined }));
vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => ({ get: () => undefined }),
}));
vi.mock("@/lib/i18n/current", () => ({ getLang: async () => "es", rememberLang: async () => undefined }));
vi.mock("next-intl/server", () => ({ getTranslations: async () => (key: string) => key }));

const place = { perfil: "migrante", tramite: "registro" } as const;
const schema = z
  .object({ nombres: requiredLine(80, "nombresRequired", "nombresTooLong") })
  .and(scan)
  .and(captcha)
  .transform((values) => ({ human: toHuman(values) }));

let { desk } = openDesk();
/** With which scan, and which word of the captcha, the procedure was run. */
let sent: { scanId: string | null; verdict: string }[] = [];
beforeEach(() => {
  const opened = openDesk();
  desk = opened.desk;
  now.services = opened.services;
  sent = [];
});

const photo = (name = "foto.jpg") => new File([new Uint8Array(10)], name);

/** Fills in the form that `before` shows, as a browser would send it, and sends it. */
async function send(before: FormState, fields: Record<string, string | File>, options: { expired?: boolean } = {}) {
  const form = new FormData();
  form.set("captchaToken", before.captchaToken);
  form.set("captchaProof", before.captchaPass ?? "");
  if (before.scan) form.set("documentoGuardado", before.scan.token);
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return answer(before, form, {
    place,
    step: options.expired ? fail("unexpected") : noStep,
    goal: "registro",
    scan: true,
    schema,
    async send({ human }, { scanId }) {
      sent.push({ scanId, verdict: await now.services.captcha.verify("migrante/registro", human) });
      return ok({ notice: "email" });
    },
  });
}

const blank = async () => emptyState(await now.services.captcha.issue("migrante/registro"));
const codes = ({ errors }: FormState) => errors.map(({ field, message }) => `${field}: ${message}`);
const good = { nombres: "Marie", captcha: LETTERS };

describe("a form with a file", () => {
  it("reads it for whoever answered the captcha, and goes on with the scan and a pass", async () => {
    const state = await send(await blank(), { ...good, documento: photo() });
    expect([codes(state), state.notice?.code]).toEqual([[], "email"]);
    expect(desk.asked).toEqual(["read foto.jpg"]);
    expect(sent).toEqual([{ scanId: expect.stringMatching(/^[0-9a-f-]{36}$/), verdict: "ok" }]);
  });

  it.each<[string, Record<string, string>, string]>([
    ["no letters", { captcha: "" }, "captcha: captchaRequired"],
    ["wrong letters", { captcha: "WRONG6" }, "captcha: captchaWrong"],
    ["letters of an older picture", { captchaToken: "old" }, "captcha: captchaExpired"],
    ["a made-up proof", { captcha: "", captchaProof: "eyJ9" }, "captcha: captchaExpired"],
    ["a made-up pass", { captcha: "", captchaProof: "pase:x" }, "captcha: captchaExpired"],
  ])(
    "keeps it unread with %s, tells all errors together, and reads it with the next right ones",
    async (_how, wrong, error) => {
      const first = await send(await blank(), { ...good, nombres: "", ...wrong, documento: photo() });
      expect(codes(first)).toEqual(["nombres: nombresRequired", error]);
      expect(desk.asked).toEqual(["hold foto.jpg"]);
      expect(first.scan).toMatchObject({ name: "foto.jpg", size: 10 });
      expect([first.captchaPass, sent]).toEqual([null, []]);
      expect((await send(first, good)).notice?.code).toBe("email");
      expect(desk.asked).toEqual(["hold foto.jpg", "read foto.jpg"]);
      expect(sent).toMatchObject([{ verdict: "ok" }]);
    },
  );

  it("asks nobody twice for letters that were right, and takes the pass once", async () => {
    const first = await send(await blank(), { ...good, nombres: "", documento: photo() });
    expect(codes(first)).toEqual(["nombres: nombresRequired"]);
    expect(first.captchaPass).toMatch(/^pase:/);
    const second = await send(first, { nombres: "Marie", captcha: "" });
    expect([second.notice?.code, sent[0]?.verdict]).toEqual(["email", "ok"]);
    await send(first, { nombres: "Marie", captcha: "" });
    expect(sent[1]?.verdict).toBe("captchaExpired");
    expect(desk.asked).toEqual(["read foto.jpg"]);
  });

  it("tells what is wrong with the file together with the rest, and takes another with the same pass", async () => {
    desk.verdict = { ok: false, code: "documentoDamaged" };
    const first = await send(await blank(), { ...good, nombres: "", documento: photo("rota.jpg") });
    expect(codes(first)).toEqual(["nombres: nombresRequired", "documento: documentoDamaged"]);
    desk.verdict = "good";
    expect((await send(first, { nombres: "Marie", documento: photo() })).notice?.code).toBe("email");
  });

  it("judges kind and weight without a captcha, and leaves the letters good", async () => {
    const first = await send(await blank(), { ...good, documento: photo("carta.doc") });
    expect(codes(first)).toEqual(["documento: documentoWrongType"]);
    expect([desk.asked, first.captchaPass]).toEqual([[], null]);
    expect((await send(first, { ...good, documento: photo() })).notice?.code).toBe("email");
  });

  it("does not lose the scan it has to a new file that is bad, read at once or later", async () => {
    const first = await send(await blank(), { ...good, nombres: "", documento: photo() });
    const later = await send(
      { ...first, captchaPass: null },
      { ...good, captcha: "WRONG6", documento: photo("b.jpg") },
    );
    expect(later.scan?.name).toBe("b.jpg");
    desk.verdict = { ok: false, code: "documentoDamaged" };
    const judged = await send(later, good);
    expect(codes(judged)).toEqual(["documento: documentoDamaged"]);
    expect(judged.scan?.name).toBe("foto.jpg");
    expect((await send(judged, { nombres: "Marie" })).notice?.code).toBe("email");
  });

  it.each(["refrescar", "idioma:ht"])("is never read by a button: %s", async (accion) => {
    const state = await send(await blank(), { ...good, accion, documento: photo() });
    expect(desk.asked).toEqual(["hold foto.jpg"]);
    expect([state.scan?.name, sent]).toEqual(["foto.jpg", []]);
  });

  it("is not done by a button that nobody knows, without its file having been read", async () => {
    await send(await blank(), { ...good, accion: "otra", documento: photo() });
    expect(desk.asked).toEqual(["read foto.jpg"]);
  });

  it("is not read when the step is over", async () => {
    await send(await blank(), { ...good, documento: photo() }, { expired: true });
    expect(desk.asked).toEqual(["hold foto.jpg"]);
  });

  it("keeps file and pass when there is no room to read it now", async () => {
    desk.verdict = "busy";
    const first = await send(await blank(), { ...good, documento: photo() });
    expect(codes(first)).toEqual([": busy"]);
    expect(first.captchaPass).toMatch(/^pase:/);
    desk.verdict = "good";
    expect((await send(first, { nombres: "Marie" })).notice?.code).toBe("email");
  });

  it("lets the second click of a double click reach the work of the first", async () => {
    const before = await blank();
    const both = { ...good, envio: "11111111-1111-4111-8111-111111111111" };
    const first = send(before, { ...both, documento: photo() });
    desk.done = { folio: "1", accountId: "a", at: new Date(), repeated: true };
    const second = await send(before, { ...both, documento: photo() });
    await first;
    expect(second.notice?.code).toBe("email");
    expect(sent.map(({ verdict }) => verdict)).toEqual(["ok", "captchaExpired"]);
    // Whatever the procedure makes of it: no account can get this scan.
    expect(sent[1]?.scanId).toBe("00000000-0000-4000-8000-000000000000");
  });
});

describe("a file that takes its reader to the limit", () => {
  beforeEach(() => {
    desk.verdict = { ok: false, code: "documentoDamaged", costly: true };
  });

  it("costs thirty uploads, and what the captcha was good for", async () => {
    const first = await send(await blank(), { ...good, documento: photo() });
    expect(desk.taken("uploads")).toBe(30);
    const second = await send(first, { nombres: "Marie", documento: photo() });
    expect(codes(second)).toEqual(["captcha: captchaExpired"]);
    expect(desk.asked).toEqual(["read foto.jpg", "hold foto.jpg"]);
  });

  it("is read four times from one address, however many captchas are solved", async () => {
    for (let n = 0; n < 20; n += 1) await send(await blank(), { ...good, documento: photo() });
    expect(desk.asked).toHaveLength(4);
  });
});

it("lets twenty hostile files without a captcha read nothing", async () => {
  for (let n = 0; n < 20; n += 1) await send(await blank(), { nombres: "x", documento: photo(`${n}.pdf`) });
  expect(desk.asked.filter((line) => line.startsWith("read"))).toEqual([]);
});
