import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Channel } from "@/lib/domain/message";
import type { Carrier, Clock, Letter } from "@/lib/ports";

/** A message as it is kept in the folder and shown at /buzon. */
export type Mail = Pick<Letter, "id" | "to" | "subject" | "text" | "html"> & {
  channel: Channel;
  locale: Letter["lang"];
  createdAt: string;
};

/** E-mails to this domain come back, so that one can see how a bounce is told. */
const BOUNCING_DOMAIN = "rebota.example";

/** Stands in for the providers where none is configured: writes each message to a file of its own, once. */
export function makeMailboxCarrier({ dir, channel, clock }: { dir: string; channel: Channel; clock: Clock }): Carrier {
  return {
    async send({ id, to, lang, subject, text, html }) {
      if (to.endsWith(`@${BOUNCING_DOMAIN}`)) return { ok: false, permanent: true, reason: BOUNCING_DOMAIN };
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const kept = await fileOf(dir, id);
      if (!kept) {
        const createdAt = clock.now().toISOString();
        const mail: Mail = { id, channel, to, locale: lang, subject, text, html, createdAt };
        const path = join(dir, `${createdAt.replaceAll(":", "")}-${id}.json`);
        // Readers never see half a message.
        await writeFile(`${path}.part`, JSON.stringify(mail, null, 2), { mode: 0o600 });
        await rename(`${path}.part`, path);
      }
      return { ok: true, providerId: `buzon:${id}` };
    },
  };
}

/** The latest `most` messages, newest first. */
export async function readMailbox(dir: string, most = 200): Promise<Mail[]> {
  const files = (await filesIn(dir)).sort().reverse().slice(0, most);
  return Promise.all(files.map((file) => read(dir, file)));
}

/** One message, or `null` when there is none with that id. */
export async function readMail(dir: string, id: string): Promise<Mail | null> {
  const file = await fileOf(dir, id);
  return file ? read(dir, file) : null;
}

/** Names come from the folder, never from `id`: an id cannot lead out of it. */
const fileOf = async (dir: string, id: string) =>
  (await filesIn(dir)).find((file) => file.slice(TIME) === `${id}.json`);

/** Length of `2026-03-12T134205.000Z-`. */
const TIME = 23;

async function filesIn(dir: string): Promise<string[]> {
  try {
    return (await readdir(dir)).filter((file) => file.endsWith(".json"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

async function read(dir: string, file: string): Promise<Mail> {
  const mail: Mail = JSON.parse(await readFile(join(dir, file), "utf8"));
  return mail;
}
