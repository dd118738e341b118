import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";

export type RawAnswer = { status: number; head: string; body: string };

export type RawRequest = {
  method?: string;
  path: string;
  /** Said as they stand, also twice or broken; `Host` and `Content-Length` are added. */
  headers?: string[];
  body?: string;
};

/** Sends what neither a browser nor `fetch` would send, and reads the whole answer. */
export async function askRaw(
  site: string,
  { method = "GET", path, headers = [], body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(site);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    ...(headers.some((line) => /^host:/i.test(line)) ? [] : [`Host: ${host}`]),
    "Connection: close",
    ...headers,
    ...(body === undefined ? [] : [`Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  socket.write(`${lines.join("\r\n")}\r\n\r\n${body ?? ""}`);
  const answer = await text(socket);
  const [head = "", ...rest] = answer.split("\r\n\r\n");
  return { status: Number(head.split(" ")[1]), head, body: rest.join("\r\n\r\n") };
}

const BOUNDARY = "----clave";
export const multipart = `Content-Type: multipart/form-data; boundary=${BOUNDARY}`;

/** A form as browsers write it. */
export const bodyOf = (fields: readonly (readonly [string, string])[]): string =>
  [
    ...fields.map(
      ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${BOUNDARY}--\r\n`,
  ].join("");

/** The hidden fields of the form on a page, with which a browser without JavaScript would send it. */
export async function hiddenFields(url: string): Promise<[string, string][]> {
  const page = await (await fetch(url)).text();
  const inputs = page
    .slice(page.indexOf('id="tramite"'))
    .matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g);
  return [...inputs].map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')]);
}

/** The id of the action that such a form calls. */
export const actionIn = (fields: [string, string][]): string =>
  /"id":"([0-9a-f]{42})"/.exec(fields.find(([name]) => name.endsWith(":0"))?.[1] ?? "")?.[1] ?? "";
