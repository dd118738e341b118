import type { Channel, Message } from "@/lib/domain/message";
import type { Carrier, CarrierAnswer, Clock, Deliveries, DueDelivery, Letter } from "@/lib/ports";

/** Enough of a logger; nothing personal is handed to it. */
export type Log = {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
};

type Ports = {
  deliveries: Deliveries;
  letters: { write(delivery: DueDelivery): Promise<Letter> };
  carriers: Record<Channel, Carrier | null>;
  clock: Clock;
  log: Log;
};

/** Small, so that a batch is done long before its rows are shown to other instances again. */
const BATCH = 5;
const WAITS_MIN = [1, 5, 15, 60, 180, 360];
const LONGEST_WAIT_MIN = 360;
const DAY_MIN = 24 * 60;

/**
 * Sends everything that is due, and returns how many went out. What fails is tried again with growing waits
 * for as long as it is of use; one that cannot be written or sent never holds up the others.
 */
export async function deliver(ports: Ports): Promise<number> {
  let sent = 0;
  for (;;) {
    const due = await ports.deliveries.claimDue(BATCH);
    if (due.length === 0) return sent;
    const outcomes = await Promise.all(due.map((delivery) => deliverOne(delivery, ports)));
    sent += outcomes.filter(Boolean).length;
  }
}

async function deliverOne(delivery: DueDelivery, ports: Ports): Promise<boolean> {
  const { deliveries, clock, log } = ports;
  const { id, channel, message, attempts } = delivery;
  const about = { delivery: id, channel, kind: message.kind, attempts };
  try {
    const minutes = (clock.now().getTime() - delivery.queuedAt.getTime()) / 60_000;
    if (minutes >= usefulMinutes(message)) {
      // After a long stop: a key that has expired would only mislead.
      await deliveries.failed(id, "tooLate", null);
      return false;
    }
    const answer = await send(delivery, ports);
    if (answer.ok) {
      await deliveries.sent(id, answer.providerId);
      return true;
    }
    const wait = answer.permanent ? null : nextWait(message, attempts);
    log.warn({ ...about, reason: answer.reason, retryMinutes: wait }, "a message did not go out");
    await deliveries.failed(id, answer.reason, wait === null ? null : new Date(clock.now().getTime() + wait * 60_000));
  } catch (error) {
    // The database: the row shows itself again when its claim runs out, and providers know its id.
    log.error({ ...about, error: nameOf(error) }, "the outcome of a message was not kept");
  }
  return false;
}

async function send(
  delivery: DueDelivery,
  { letters, carriers, log }: Pick<Ports, "letters" | "carriers" | "log">,
): Promise<CarrierAnswer> {
  const carrier = carriers[delivery.channel];
  if (!carrier) return { ok: false, permanent: true, reason: "noCarrier" };
  try {
    return await carrier.send(await letters.write(delivery));
  } catch (error) {
    log.error({ delivery: delivery.id, kind: delivery.message.kind, error: nameOf(error) }, "a message broke");
    return { ok: false, permanent: false, reason: nameOf(error) };
  }
}

/** Minutes until the next try, or `null` when what the message holds will have expired by then. */
function nextWait(message: Message, attempts: number): number | null {
  const waited = WAITS_MIN.slice(0, attempts).reduce((sum, wait) => sum + wait, 0);
  const beyond = Math.max(0, attempts - WAITS_MIN.length) * LONGEST_WAIT_MIN;
  const wait = WAITS_MIN[attempts] ?? LONGEST_WAIT_MIN;
  return waited + beyond + wait < usefulMinutes(message) ? wait : null;
}

function usefulMinutes(message: Message): number {
  if (message.kind === "claveProvisoria") return message.hours * 60;
  return message.kind === "codigo" ? message.minutes : DAY_MIN;
}

/** Never its sentence: that may quote the message. */
const nameOf = (error: unknown) => (error instanceof Error ? error.name : typeof error);
