/**
 * Where the launcher's own server writes the address of whoever is connected. It replaces whatever the
 * client sent under this name, so it may be believed as long as nothing else stands in front.
 */
export const CLIENT_HEADER = "x-clave-client";
