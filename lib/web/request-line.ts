/**
 * A request's address as Next can take it in: a path, without the site before it, in which every `%` means something.
 * Of `/enlace/%ff` Next makes a bare 500.
 */
export function safeUrl(url: string): string {
  const [, path = "/"] = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?(\/.*)?$/is.exec(url) ?? [];
  const end = path.search(/[?#]|$/);
  return path.slice(0, end).split("/").map(decodable).join("/") + path.slice(end);
}

function decodable(part: string): string {
  try {
    decodeURIComponent(part);
    return part;
  } catch {
    return part.replaceAll("%", "%25");
  }
}
