/** Its published types are those of an Express handler; it asks for no more than Node's own objects. */
declare module "compression" {
  type Middleware = (
    request: import("node:http").IncomingMessage,
    response: import("node:http").ServerResponse,
    next: () => void,
  ) => void;
  export default function compression(options: { brotli: import("node:zlib").BrotliOptions }): Middleware;
}
