import { tellsAddress } from "@/lib/domain/name";
import { lengthOf } from "@/lib/domain/text";

/** A longer name has room for a message. */
const LONGEST_NAME = 60;
/** A year is in many names; more digits may be a telephone number. */
const MOST_DIGITS = 4;

/**
 * A name as a letter may say it, or `null` for one that mail programs would turn into a link or that could
 * carry a message: whoever registers someone else's address must not get to write to them. A company's name,
 * unlike a person's, was typed with any signs.
 */
export function sayable(typed: string): string | null {
  const name = typed.replace(/\s+/g, " ").trim();
  const plain = /^[\p{L}\p{M}\p{N} .,&+°"«»()'’‘ʼʻ`´·\p{Pd}]+$/u.test(name) && /\p{L}/u.test(name);
  const digits = name.match(/\p{N}/gu)?.length ?? 0;
  if (!plain || digits > MOST_DIGITS || tellsAddress(name) || /\.\p{L}{2}/u.test(name)) return null;
  return lengthOf(name) <= LONGEST_NAME ? name : cut(name);
}

/** As many whole words as have room. */
function cut(name: string): string | null {
  const words = [...name]
    .slice(0, LONGEST_NAME)
    .join("")
    .replace(/\s*\S*$/u, "");
  return words === "" ? null : `${words}…`;
}
