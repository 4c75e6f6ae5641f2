import { foldWord } from "../../text/words.ts";

/**
 * Pairs of endings and letter groups that British and American spelling, or two transliterations, write differently.
 * Each word is brought to one form; two words are variants when the forms are the same.
 */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/our(?=(s|ed|ing|able|ful|ite|hood|less|ly)?$)/, "or"],
  [/is(?=(e|ed|es|ing|ation|ations|er|ers)$)/, "iz"],
  [/ys(?=(e|ed|es|ing)$)/, "yz"],
  [/([tb])re(?=s?$)/, "$1er"],
  [/ogue(?=s?$)/, "og"],
  [/ll(?=(ed|ing|er|ers|or|ors)$)/, "l"],
  [/(?<=[a-z]{3})mme(?=s?$)/, "m"],
  [/(?<=judg|acknowledg)e(?=ment)/, ""],
  [/(?<=^(?:def|off|lic|pret))ence(?=s?$)/, "ense"],
  [/(?<=^practi)[cs](?=e|ed|es|ing$)/, "c"],
  [/ae|oe/, "e"],
  [/^gr[ae]y/, "gray"],
];

/** The least length for the rules above: in shorter words they join unrelated ones (`four`/`for`, `rise`/`rize`). */
const LEAST_LENGTH = 5;

/** Letter groups that transliterations of one name write differently (Zelensky/Zelenskyy/Zelenskiy, Sergei/Sergey). */
const TRANSLITERATION: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|szcz/g, "sh"],
  [/tch|tsch|cz/g, "ch"],
  [/kh/g, "h"],
  [/zh/g, "j"],
  [/ts|tz/g, "c"],
  [/ph|ff$/g, "f"],
  [/ov$|off$|ow$|of$/g, "v"],
  [/w/g, "v"],
  [/x/g, "ks"],
  [/ou/g, "u"],
  [/[yij]+[eo]|[eo]?[yij]+/g, "i"],
  [/(.)\1+/g, "$1"],
];

/** Names whose two forms no rule of letters joins: two languages' forms of one place or person. */
const SAME_NAMES: readonly (readonly string[])[] = [
  ["kyiv", "kiev"],
  ["kharkiv", "kharkov"],
  ["lviv", "lvov"],
  ["odesa", "odessa"],
  ["mykolaiv", "nikolaev"],
  ["dnipro", "dnepr", "dnieper"],
  ["donbas", "donbass"],
  ["luhansk", "lugansk"],
  ["volodymyr", "vladimir"],
  ["oleksandr", "aleksandr", "alexander"],
  ["mykola", "nikolai", "nikolay"],
  ["lukashenko", "lukashenka"],
  ["beijing", "peking"],
  ["mumbai", "bombay"],
  ["belarus", "byelorussia"],
  ["qaddafi", "gaddafi", "kadafi", "gadhafi", "qadhafi"],
  ["muhammad", "mohammed", "mohammad", "muhammed"],
];
/** Short words that British and American spelling write differently, which no rule of letters may join. */
const SAME_WORDS: readonly (readonly string[])[] = [
  ["grey", "gray"],
  ["greys", "grays"],
  ["tyre", "tire"],
  ["tyres", "tires"],
  ["kerb", "curb"],
  ["plough", "plow"],
  ["gaol", "jail"],
  ["axe", "ax"],
  ["mum", "mom"],
  ["cheque", "check"],
  ["cheques", "checks"],
  ["draught", "draft"],
  ["disc", "disk"],
];
const sameNames = new Map(
  [...SAME_NAMES, ...SAME_WORDS].flatMap((row) => row.map((name) => [name, row[0]!] as const)),
);

const POSSESSIVE = /['’]s$/;

/**
 * Whether two words are spellings of the same word: accents, ligatures, British and American, transliterations of a
 * name. Capital and small letters do not count; `Volodymyr` and `Vladimir` are forms of one name only in pairs listed.
 */
export function areSpellingVariants(a: string, b: string): boolean {
  const owned = POSSESSIVE.test(a) && POSSESSIVE.test(b);
  const [x, y] = owned
    ? [foldWord(a.replace(POSSESSIVE, "")), foldWord(b.replace(POSSESSIVE, ""))]
    : [foldWord(a), foldWord(b)];
  if (x === y) return true;
  if (x.length === 0 || y.length === 0) return false;
  if (sameNames.has(x) && sameNames.get(x) === sameNames.get(y)) return true;
  if (canonical(x) === canonical(y) || areUmlautsWrittenOut(a, b)) return true;
  const named = startsUpper(a) && startsUpper(b) && Math.min(x.length, y.length) >= 4;
  return named && transliterated(x) === transliterated(y);
}

/** Letters that keyboards and addresses without them write as two (Duden, "Umlaut"; Den Danske Ordbog, "å"). */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ø: "oe",
  å: "aa",
};

function areUmlautsWrittenOut(a: string, b: string): boolean {
  const [x, y] = [a, b].map((word) => word.normalize("NFC").toLowerCase());
  const [out, other] = [x, y].map((word) =>
    foldWord(word!.replace(/[äöüßøå]/g, (char) => WRITTEN_OUT[char]!)),
  );
  return out === other;
}

function canonical(word: string): string {
  if (word.length < LEAST_LENGTH) return word;
  return RULES.reduce((form, [pattern, to]) => form.replace(pattern, to), word);
}

function transliterated(word: string): string {
  return TRANSLITERATION.reduce((form, [pattern, to]) => form.replace(pattern, to), word);
}

function startsUpper(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32);
  return first !== first.toLowerCase();
}
