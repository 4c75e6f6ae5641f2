/** Words on one line: every run of white space, ends of lines with it, as one space, and none at the two ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** As `oneLine`, control characters taken for white space: what files say of themselves may hold any. */
export function printableLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
