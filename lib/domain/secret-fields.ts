/** The fields whose values never travel back to the browser, and are kept nowhere in it. */
export const secretFields: ReadonlySet<string> = new Set([
  "clave",
  "repetirClave",
  "claveActual",
  "respuesta",
  "codigo",
  "captchaProof",
]);

/** Belong to the page they were sent from: another page has its own. */
const passingFields: ReadonlySet<string> = new Set(["accion", "captcha", "captchaToken"]);

/** Whether what was typed into a field may be shown again: no secret, and nothing of the framework's own. */
export const isEchoed = (name: string): boolean => !secretFields.has(name) && !name.startsWith("$");

/** Whether it may also be filled in on another page. */
export const isCarried = (name: string): boolean => isEchoed(name) && !passingFields.has(name);
