/**
 * Signals before a source that do not say it holds the quoted words: it is to be compared, contradicts, or gives
 * background. From The Bluebook, rule 1.2 (comparison, contradiction, background), as the Legal Information Institute's
 * guide to it (§6-300) gives them, and The Chicago Manual of Style 14.37 on `cf.`.
 */
const SIGNALS = [
  "cf",
  "but cf",
  "but see",
  "but see eg",
  "see but",
  "see contra",
  "compare",
  "contra",
  "contrast",
  "see generally",
  "see for background",
  "vgl dagegen",
  "ср",
];

/** Signals stand at a prefix's end (`for another view, cf.`) or at its start (`cf. the account in`). */
const endings = SIGNALS.map((signal) => ` ${signal}`);
const beginnings = SIGNALS.map((signal) => `${signal} `);

/** Whether the words before a key, in its bracket, leave it standing for what is quoted. */
export function claimsQuotation(prefix: string): boolean {
  const words = plainWords(prefix);
  if (SIGNALS.includes(words)) return false;
  return (
    !endings.some((ending) => words.endsWith(ending)) && !beginnings.some((start) => words.startsWith(start))
  );
}

/** Whether `words` are a signal and nothing else. */
export function isSignal(words: string): boolean {
  return SIGNALS.includes(plainWords(words));
}

function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, "")
    .trim()
    .replace(/\s+/g, " ");
}
