const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const NUMBER = /^\d{1,6}$/;

/**
 * A raised number as characters: the engine reads `10³` and `m²` as values and others as calls to notes, where `word12` would be
 * another word. Anything else that is raised (`1ˢᵗ`) stays as it is.
 */
export function raised(text: string): string {
  return NUMBER.test(text) ? withRaisedDigits(text) : text;
}

/** `text` with every digit as a raised one. */
export function withRaisedDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => RAISED[Number(digit)]!);
}
