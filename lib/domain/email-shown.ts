import { domainToUnicode } from "node:url";

/** An address as people read it: the domain as it is written, where it is kept in ASCII (`xn--…`). */
export function formatEmail(value: string): string {
  const at = value.lastIndexOf("@") + 1;
  const domain = value.slice(at);
  return value.slice(0, at) + (domainToUnicode(domain) || domain);
}
