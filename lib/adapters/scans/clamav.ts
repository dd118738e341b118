import { connect } from "node:net";
import { Busy } from "../queue";

/** CLAMD_HOST is set but gives no verdict: nothing is accepted unseen. */
export class ClamdUnavailable extends Busy {
  override readonly name = "ClamdUnavailable";
}

const PATIENCE_MS = 20_000;

/**
 * Asks a ClamAV daemon by its INSTREAM command (clamd(8)): the length as four bytes, the file, four zero bytes.
 *
 * @throws ClamdUnavailable when the daemon cannot be reached, takes too long, or answers with an error
 */
export function isInfected(
  bytes: Uint8Array,
  daemon: { host: string; port: number },
  patienceMs = PATIENCE_MS,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string) => reject(new ClamdUnavailable(`the ClamAV daemon ${reason}`));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    let reply = "";

    const socket = connect(daemon);
    const timer = setTimeout(() => {
      fail("took too long");
      socket.destroy();
    }, patienceMs);
    socket.on("connect", () => {
      socket.write("zINSTREAM\0");
      socket.write(length);
      socket.write(bytes);
      socket.write(Buffer.alloc(4));
    });
    socket.on("data", (part) => {
      reply += part.toString("latin1");
      if (!reply.includes("\0")) return;
      if (reply === "stream: OK\0") resolve(false);
      else if (reply.endsWith(" FOUND\0")) resolve(true);
      else fail("refused the file");
      socket.destroy();
    });
    socket.on("error", () => fail("cannot be reached"));
    socket.on("close", () => {
      clearTimeout(timer);
      fail("gave no answer");
    });
  });
}
