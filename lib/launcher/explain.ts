/** What the person who starts it can do about what the operating system refused. */
const advice: Record<string, string> = {
  EACCES: "may not be read or written by this user. Start as the user that owns it, or set DATA_DIR to another folder.",
  EROFS: "is on a read-only disk. Make it writable, or set DATA_DIR to another folder.",
  ENOSPC: "cannot be written: the disk is full. Make room and start again.",
  ENOTDIR: "cannot be made: something on its path is a file and no folder. Move that, or set DATA_DIR.",
  EISDIR: "is a folder where a file belongs. Move it and start again.",
};

const same: Record<string, string> = { EPERM: "EACCES", EDQUOT: "ENOSPC", EEXIST: "ENOTDIR" };

/** One sentence for the person who starts it: what the system refused, and what to do. Other errors say it themselves. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  const what = "path" in error && typeof error.path === "string" ? error.path : "A file that the start needs";
  const told = advice[same[code] ?? code];
  return told ? `${what} ${told}` : error.message;
}

/** What PostgreSQL's programs said when they failed, with the cause in front where it is lost among their words. */
export function explainOutput(words: string): string {
  const full = /No space left on device|Disk quota exceeded/.test(words);
  return `${full ? "The disk is full: make room and start again. " : ""}${words.trim()}`;
}
