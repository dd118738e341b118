/**
 * The name a file is shown by: without folders, control or direction-changing characters, at most 100 code points.
 * A long one loses its middle, so that the ending still tells the kind.
 */
export function tidyName(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  const tidy = [
    ...base
      .normalize("NFC")
      .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  ];
  if (tidy.length === 0) return "documento";
  return (tidy.length <= 100 ? tidy : [...tidy.slice(0, 89), "…", ...tidy.slice(-10)]).join("");
}
