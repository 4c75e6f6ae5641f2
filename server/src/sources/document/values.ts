import { type Prefixes, readXml } from "./xml.ts";

/**
 * The text of each element without children, by prefixed name, in order: what files of properties hold. Texts are trimmed, and
 * blank ones left out.
 *
 * @throws Unreadable as `readXml` does
 */
export function valuesIn(bytes: Uint8Array, prefixes: Prefixes): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  let text = "";
  readXml(bytes, prefixes, {
    open: () => {
      text = "";
    },
    text: (piece) => {
      text += piece;
    },
    close: (name) => {
      const value = text.trim();
      text = "";
      if (value === "") return;
      const known = values.get(name);
      if (known === undefined) values.set(name, [value]);
      else known.push(value);
    },
  });
  return values;
}
