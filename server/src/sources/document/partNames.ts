/**
 * The name of a part of an archive that `reference` leads to from the part `from`: `/word/a.xml`, `../a.xml`. `..` beyond the
 * archive's top stays at its top. What follows `#` or `?` is left out, and %-escapes are read.
 */
export function partName(from: string, reference: string): string {
  const path = unescaped(reference.replace(/[#?].*$/s, ""));
  if (path === "") return from;
  const parts = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** `address` with its %-escapes read; as it is where one of them escapes nothing. */
export function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
