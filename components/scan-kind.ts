/** What the site takes as it is, a HEIC, or anything else, by the first bytes of a file. */
export type ScanKind = "taken" | "heic" | "other";

const heicBrands = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1"]);

/** The kind of a file by its content: its name and type are what somebody else believed. */
export async function kindOfScan(file: Blob): Promise<ScanKind> {
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const text = String.fromCharCode(...head);
  if (text.startsWith("\xff\xd8\xff") || text.startsWith("\x89PNG") || text.startsWith("%PDF")) return "taken";
  return text.slice(4, 8) === "ftyp" && heicBrands.has(text.slice(8, 12)) ? "heic" : "other";
}
