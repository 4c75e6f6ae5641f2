/** A page's number as it is printed. */
export interface Numeral {
  readonly kind: "arabic" | "roman" | "Roman";
  readonly value: number;
}

const ARABIC = /^\d{1,5}$/u;
const ROMAN = /^(?:[ivxlc]{1,9}|[IVXLC]{1,9})$/u;
/** Marks that set off a number that stands alone: `- 12 -`, `[12]`, `| 12`. */
const SET_OFF = /^[-–—|[(·•~\s]{1,4}|[-–—|\])·•~\s]{1,4}$/gu;
/** Words around a page's number, in languages that put them there; the number is the first one in it. */
const WITH_WORDS =
  /^(?:page|p\.|pg\.?|seite|página|pagina|side|sida|strona|стр\.?|с\.|página|页|第)?\s?(\d{1,5})\s?(?:(?:of|von|sur|de|di|van|av|z|из|\/)\s?\d{1,5})?$/iu;
const PARTS: readonly (readonly [string, number])[] = [
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];
/** The largest Roman numeral of a front matter that is read or written here. */
const LARGEST_ROMAN = 399;

/** The number that a piece of a running head or foot is, with or without words of its own (`- 12 -`, `Page 3 of 9`). */
export function numeralOf(text: string): Numeral | undefined {
  const bare = text.replace(SET_OFF, "");
  const arabic = ARABIC.test(bare) ? bare : WITH_WORDS.exec(bare)?.[1];
  if (arabic !== undefined) return { kind: "arabic", value: Number(arabic) };
  if (!ROMAN.test(bare)) return undefined;
  const value = romanValue(bare.toLowerCase());
  if (value === undefined) return undefined;
  return { kind: bare === bare.toLowerCase() ? "roman" : "Roman", value };
}

/** The numeral written out. */
export function written({ kind, value }: Numeral): string {
  if (kind === "arabic" || value > LARGEST_ROMAN) return String(value);
  const roman = romanOf(value);
  return kind === "roman" ? roman : roman.toUpperCase();
}

function romanValue(roman: string): number | undefined {
  let value = 0;
  let rest = roman;
  for (const [letters, worth] of PARTS) {
    while (rest.startsWith(letters)) {
      value += worth;
      rest = rest.slice(letters.length);
    }
  }
  return rest === "" && value <= LARGEST_ROMAN && romanOf(value) === roman ? value : undefined;
}

function romanOf(value: number): string {
  let roman = "";
  let rest = value;
  for (const [letters, worth] of PARTS) {
    while (rest >= worth) {
      roman += letters;
      rest -= worth;
    }
  }
  return roman;
}
