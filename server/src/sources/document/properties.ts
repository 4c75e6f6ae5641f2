import { Unreadable } from "../unreadable.ts";
import { type Prefixes, readXml } from "./xml.ts";

/**
 * What a file of properties holds that `read` gives, if there is one: the text of each element without children, by prefixed name, in
 * order. Texts are trimmed, and blank ones left out. Properties that are damaged are none: the text is what counts.
 */
export function propertiesIn(
  read: () => Uint8Array | undefined,
  prefixes: Prefixes,
): ReadonlyMap<string, readonly string[]> {
  try {
    const bytes = read();
    return bytes === undefined ? new Map() : valuesIn(bytes, prefixes);
  } catch (error) {
    if (error instanceof Unreadable) return new Map();
    throw error;
  }
}

function valuesIn(bytes: Uint8Array, prefixes: Prefixes): ReadonlyMap<string, readonly string[]> {
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
