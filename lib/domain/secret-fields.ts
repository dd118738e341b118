/** The fields whose values never travel back to the browser, and are kept nowhere in it. */
export const secretFields: ReadonlySet<string> = new Set([
  "clave",
  "repetirClave",
  "claveActual",
  "respuesta",
  "codigo",
  "captchaProof",
]);
