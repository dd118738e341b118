/** Why a request is turned away before any page sees it: the sentences of `rechazo` and the log call it so. */
export type Reason = "demasiadoGrande" | "origen" | "ilegible" | "metodo";

export const refusalStatus: Record<Reason, number> = { demasiadoGrande: 413, origen: 403, ilegible: 400, metodo: 405 };

/** In which the proxy tells the page that answers why. Whatever a client sends under this name is dropped. */
export const REASON_HEADER = "x-clave-refused";

/** In which the launcher's own server tells the proxy of a method that Next cannot take in. */
export const METHOD_HEADER = "x-clave-method";

/** In which the proxy hands on what was typed into a form of an older build. */
export const TYPED_HEADER = "x-clave-typed";

/** What a page may be asked with. */
export const pageMethods = ["GET", "HEAD", "POST"];
