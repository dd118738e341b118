/**
 * Under what the requests of one client are counted: the address for IPv4, its /64 for IPv6, since a
 * subscriber has all of that. IPv4 in IPv6 clothes is IPv4; a port that a proxy added does not count.
 * What is no address is "unknown".
 */
export function networkOf(text: string): string {
  const address = withoutPort(text.trim().toLowerCase());
  if (isIPv4(address)) return address;
  const groups = groupsOf(address);
  if (!groups) return "unknown";
  const mapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (mapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join(".");
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(":");
}

function withoutPort(text: string): string {
  const bracketed = /^\[([^\]]*)\](:\d+)?$/.exec(text)?.[1];
  return bracketed ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
}

const isIPv4 = (text: string) =>
  /^\d{1,3}(\.\d{1,3}){3}$/.test(text) && text.split(".").every((part) => Number(part) < 256);

/** The eight groups of an IPv6 address, or `null`. */
function groupsOf(address: string): number[] | null {
  const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  const plain = dotted ? `${dotted[1]}${hexOf(dotted[2] ?? "")}` : address;
  const halves = plain.split("::");
  if (halves.length > 2) return null;
  const [left = [], right] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - left.length - (right?.length ?? 0);
  if (right ? missing < 1 : missing !== 0) return null;
  const all = right ? [...left, ...Array<string>(missing).fill("0"), ...right] : left;
  return all.every((group) => /^[0-9a-f]{1,4}$/.test(group)) ? all.map((group) => Number.parseInt(group, 16)) : null;
}

function hexOf(ipv4: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split(".").map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
