import type { Token } from "../../text/tokens.ts";

/**
 * The closed lists of negations (editorial-rules.md, "Never the same"), in small letters. A list stays closed: a word
 * is in it when leaving it out turns a clause round, not when it merely sounds negative. Latin-script lists are read
 * together, since a report quotes across languages; words that are ordinary in another of them (French `plus`,
 * `personne`, Spanish `no` is the same word) are left out.
 */
export const negationsByLanguage = {
  en: [
    "not",
    "no",
    "never",
    "nobody",
    "nothing",
    "none",
    "nor",
    "neither",
    "nowhere",
    "without",
    "hardly",
    "scarcely",
    "barely",
    "cannot",
    "unable",
    "unlikely",
  ],
  ru: [
    "не",
    "нет",
    "ни",
    "никогда",
    "никто",
    "никого",
    "никому",
    "ничто",
    "ничего",
    "ничему",
    "нигде",
    "никуда",
    "нельзя",
    "без",
    "никак",
    "никакой",
    "никакая",
    "никакие",
    "никаких",
    "невозможно",
  ],
  uk: ["не", "ні", "ніколи", "ніхто", "ніщо", "нічого", "ніде", "немає", "нема", "без", "неможливо"],
  de: [
    "nicht",
    "kein",
    "keine",
    "keinen",
    "keinem",
    "keiner",
    "keines",
    "nie",
    "niemals",
    "niemand",
    "niemanden",
    "niemandem",
    "nichts",
    "nirgends",
    "nirgendwo",
    "weder",
    "ohne",
    "kaum",
  ],
  fr: ["ne", "n'", "pas", "jamais", "rien", "aucun", "aucune", "ni", "sans", "guère", "nul", "nulle"],
  es: ["nunca", "jamás", "nada", "nadie", "ningún", "ninguno", "ninguna", "tampoco", "sin"],
  el: ["δεν", "δε", "μη", "μην", "όχι", "ποτέ", "κανείς", "κανένας", "τίποτα", "χωρίς", "ούτε"],
  ar: ["لا", "لم", "لن", "ليس", "ليست", "ليسوا", "غير", "بدون", "دون", "ما"],
  he: ["לא", "אין", "אינו", "אינה", "אינם", "בלי", "ללא", "אל", "מעולם"],
} as const;

const negations: ReadonlySet<string> = new Set(Object.values(negationsByLanguage).flat());
const CONTRACTED = /n't$/;
/** French elision joins the negation to its verb: `n'est`, `n'a`. */
const FRENCH_ELIDED = /^n'\p{L}/u;
/** Japanese, Chinese and Korean negate by characters; the tokeniser cuts the first two by character. */
const UNSPACED_NEGATIONS = [
  "ない",
  "なか",
  "ません",
  "ぬ",
  "ず",
  "無",
  "非",
  "不",
  "没",
  "沒",
  "未",
  "别",
  "別に",
];

/** Whether a single token negates by itself. */
export function isNegation(token: Token): boolean {
  if (token.kind !== "word") return false;
  return negations.has(token.fold) || CONTRACTED.test(token.fold) || FRENCH_ELIDED.test(token.fold);
}

/**
 * The negations among `tokens`, in order, each by its folded form; a contracted one counts as `not`, so that
 * `do not` and `don't` are the same negation in another spelling.
 */
export function negationsIn(tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (const token of tokens) {
    if (!isNegation(token)) continue;
    const joined = CONTRACTED.test(token.fold) || token.fold === "cannot";
    found.push(joined ? "not" : token.fold);
  }
  const run = tokens.map((token) => (token.kind === "word" ? token.fold : " ")).join("");
  for (const negation of UNSPACED_NEGATIONS) {
    for (let at = run.indexOf(negation); at >= 0; at = run.indexOf(negation, at + negation.length))
      found.push(negation);
  }
  return found;
}
