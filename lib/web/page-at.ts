/** Pages that are only ever an answer, at the address of another. */
const answers = new Set(["/demasiado-grande", "/rechazo"]);

/** Where to go back to from an answer: the path that was asked for, or the home page where that leads nowhere. */
export function pageAt(path: string | null): string {
  return path === null || answers.has(path) || !/^\/(?![/\\])/.test(path) ? "/" : path;
}
