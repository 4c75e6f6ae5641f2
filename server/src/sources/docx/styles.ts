import { readXml } from "../document/xml.ts";
import { OFFICE } from "./namespaces.ts";

/** What is known of a style, those that it is based on included. */
export interface Style {
  /** The built-in name, in English whatever language Word spoke, in lower case: `heading 1`, `title`, `toc 1`. */
  readonly name: string;
  /** 0 for the highest heading to 8; 9 is body text (ECMA-376 part 1, 17.3.1.20). */
  readonly outline?: number;
  /** Whether text of this style is hidden. */
  readonly hidden?: boolean;
}

/** A style by its id; one that the file doesn't define has its id for a name, since programs drop the part of the styles. */
export type Styles = (id: string) => Style;

interface Defined {
  name: string;
  basedOn?: string;
  outline?: number;
  hidden?: boolean;
}

/** Word refuses longer chains of styles; chains may also be circles. */
const LONGEST_CHAIN = 32;
const HEADING = /^heading ?([1-9])$/;

/**
 * The styles of a document, given the bytes of its part of styles.
 *
 * @throws Unreadable where that is damaged
 */
export function stylesIn(bytes: Uint8Array | undefined): Styles {
  const defined = bytes === undefined ? new Map<string, Defined>() : definitionsIn(bytes);
  const resolved = new Map<string, Style>();
  return (id) => {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const style = resolve(id, defined);
    resolved.set(id, style);
    return style;
  };
}

/** Whether a value of `w:val` switches on; without one it does (17.17.4). */
export function isOn(value: string | undefined): boolean {
  return value !== "0" && value !== "false" && value !== "off";
}

function resolve(id: string, defined: ReadonlyMap<string, Defined>): Style {
  const name = defined.get(id)?.name ?? id.toLowerCase();
  let outline: number | undefined;
  let hidden: boolean | undefined;
  let current: string | undefined = id;
  for (let steps = 0; current !== undefined && steps < LONGEST_CHAIN; steps++) {
    const style: Defined | undefined = defined.get(current);
    outline ??= style?.outline ?? headingLevel(style?.name ?? current.toLowerCase());
    hidden ??= style?.hidden;
    current = style?.basedOn;
  }
  return {
    name,
    ...(outline === undefined ? {} : { outline }),
    ...(hidden === undefined ? {} : { hidden }),
  };
}

function headingLevel(name: string): number | undefined {
  const level = HEADING.exec(name)?.[1];
  return level === undefined ? undefined : Number(level) - 1;
}

function definitionsIn(bytes: Uint8Array): Map<string, Defined> {
  const defined = new Map<string, Defined>();
  let style: Defined | undefined;
  readXml(bytes, OFFICE, {
    open({ name, attribute }) {
      const value = attribute("w:val");
      if (name === "w:style") {
        const id = attribute("w:styleId") ?? "";
        style = { name: id.toLowerCase() };
        defined.set(id, style);
      }
      if (style === undefined) return;
      if (name === "w:name") style.name = (value ?? "").toLowerCase();
      else if (name === "w:basedOn" && value !== undefined) style.basedOn = value;
      else if (name === "w:outlineLvl") style.outline = Number(value);
      else if (name === "w:vanish") style.hidden = isOn(value);
    },
    close(name) {
      if (name === "w:style") style = undefined;
    },
  });
  return defined;
}
