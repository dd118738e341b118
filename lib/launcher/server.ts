import { createServer, type IncomingMessage } from "node:http";
import { constants } from "node:zlib";
import compression from "compression";
import next from "next";
import { root } from "@/lib/launcher/root";
import { CLIENT_HEADER } from "@/lib/web/client-header";
import { currentResponse } from "@/lib/web/current-response";
import { METHOD_HEADER } from "@/lib/web/refusal";
import { safeUrl } from "@/lib/web/request-line";

/*
 * What `next start` does, and four things it does not: brotli, which makes the pages a seventh lighter
 * than gzip; the client's address from the socket, where no proxy tells it; headers on the answers
 * of server actions, which have no other way to set one; and answers of ours to requests that Next chokes on.
 */

const hostname = process.env.HOST ?? "127.0.0.1";
const port = Number(process.env.PORT);
const app = next({ dev: false, dir: root, hostname, port });
const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } } });

// Whoever started this may be killed: then nobody is left to end it, and it would hold the port for ever.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();

await app.prepare();
const handle = app.getRequestHandler();

const server = createServer((request, response) => {
  request.headers[CLIENT_HEADER] = request.socket.remoteAddress;
  makeDigestible(request);
  compress(request, response, () => {
    // Next flushes every piece of a page; in one piece it is a kilobyte lighter, and no page comes in pieces.
    Reflect.deleteProperty(response, "flush");
    currentResponse.run(response, () => {
      handle(request, response).catch(() => response.destroy());
    });
  });
});
server.listen(port, hostname);

process.once("SIGTERM", () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});

/** What Next would answer with a bare 500 becomes something that proxy.ts can answer with a page. */
function makeDigestible(request: IncomingMessage): void {
  delete request.headers[METHOD_HEADER];
  // Next makes a `Request` of it, which may be none of TRACE, and renders no page for OPTIONS.
  if (request.method === "TRACE" || request.method === "OPTIONS") {
    request.headers[METHOD_HEADER] = request.method;
    request.method = "GET";
  }
  request.url = safeUrl(request.url ?? "/");
}
