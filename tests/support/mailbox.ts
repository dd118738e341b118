import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Mail, readMailbox } from "@/lib/adapters/mailbox";

export type Wanted = {
  to: string;
  channel?: Mail["channel"];
  /** Something its subject or its words must hold, to tell kinds of messages apart. */
  saying?: string | RegExp;
};

export type Mailbox = {
  /**
   * The next message that was not given out before, waited for up to ten seconds.
   *
   * @throws what had come instead, by address and subject.
   */
  waitFor(wanted: Wanted): Promise<Mail>;
  /** Everything that an address has been sent so far. */
  sentTo(to: string): Promise<Mail[]>;
};

/** Whoever waits has just caused the message; to read all of them again and again takes long. */
const RECENT = 100;

/** Reads the folder in which a site without providers leaves its messages. */
export function openMailbox(dataDir: string): Mailbox {
  const folder = join(dataDir, "buzon");
  const given = new Set<string>();
  return {
    async sentTo(to) {
      return (await readMailbox(folder, 1000)).filter((mail) => mail.to === to);
    },
    async waitFor(wanted) {
      const deadline = Date.now() + 10_000;
      while (Date.now() < deadline) {
        const oldestFirst = (await readMailbox(folder, RECENT)).reverse();
        const mail = oldestFirst.find((one) => !given.has(one.id) && fits(one, wanted));
        if (mail) {
          given.add(mail.id);
          return mail;
        }
        await wait(100);
      }
      const others = (await readMailbox(folder)).map((one) => `${one.to}: ${one.subject || one.text}`);
      throw new Error(`no message for ${JSON.stringify(wanted)}; there are:\n${others.join("\n")}`);
    },
  };
}

function fits(mail: Mail, { to, channel, saying }: Wanted): boolean {
  if (mail.to !== to || (channel && mail.channel !== channel)) return false;
  if (saying === undefined) return true;
  const words = `${mail.subject}\n${mail.text}`;
  return typeof saying === "string" ? words.includes(saying) : saying.test(words);
}
