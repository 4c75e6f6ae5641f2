import type { Range } from "../../text/range.ts";
import type { Prose } from "../markdown/prose.ts";
import { type Bracket, findBrackets } from "./brackets.ts";
import { type ProseCitation, readGroup } from "./group.ts";
import { type FoundKey, isCrossReference } from "./keys.ts";
import { readLocator, readPinpoint } from "./locators.ts";
import { isSignal } from "./signals.ts";

/** What a stretch of prose cites. All ranges are offsets of the prose. */
export interface ProseCitations {
  /** Citations by group: those of one bracket together, a bare one alone or with those of its bracket. In order. */
  readonly groups: readonly (readonly ProseCitation[])[];
  /** Inline notes, `^[…]`, whole. */
  readonly inlineNotes: readonly Range[];
}

/** How far before a citation a signal may stand: `see generally` and a bracket. */
const SIGNAL_REACH = 24;

/**
 * Finds the citations of a stretch of prose, links apart.
 *
 * @param isKey whether `@key` stands for a source
 * @param style in a note, a bare key may be followed by its locator as in a bracket: `[^1]: @key, p. 3`
 */
export function findCitations(
  prose: Prose,
  isKey: (key: string) => boolean,
  style: "text" | "note",
): ProseCitations {
  const syntax = withoutLinks(prose);
  if (!syntax.includes("@") && !syntax.includes("^[")) return { groups: [], inlineNotes: [] };
  const { brackets, bare } = findBrackets(syntax);
  const source = { text: prose.text, syntax };
  const byOpening = new Map(brackets.map((bracket) => [bracket.open, bracket]));
  const isCitation = ({ key }: FoundKey) => !isCrossReference(key) || isKey(key);
  const taken = new Set<Bracket>();
  const groups: ProseCitation[][] = [];
  for (const key of bare) {
    if (!isKey(key.key)) continue;
    const bracket = byOpening.get(key.whole.end + (syntax[key.whole.end] === " " ? 1 : 0));
    const group = bracket && readBareGroup(source, key, bracket);
    if (bracket !== undefined && group !== undefined) taken.add(bracket);
    groups.push(group ?? [readBare(source, key, style)]);
  }
  for (const bracket of brackets) {
    const keys = bracket.keys.filter(isCitation);
    if (keys.length === 0 || taken.has(bracket)) continue;
    const whole = { start: bracket.open - (bracket.isNote ? 1 : 0), end: bracket.close + 1 };
    const inside = { start: bracket.open + 1, end: bracket.close };
    const group = withPinpoint(source, readGroup(source, inside, keys, whole));
    groups.push(
      claimsBefore(syntax, whole.start) ? group : group.map((each) => ({ ...each, claims: false })),
    );
  }
  const inlineNotes = brackets
    .filter(({ isNote }) => isNote)
    .map(({ open, close }) => ({ start: open - 1, end: close + 1 }))
    .sort((a, b) => a.start - b.start);
  return { groups: groups.sort((a, b) => a[0]!.range.start - b[0]!.range.start), inlineNotes };
}

/** `@key [p. 30]` and `@key [p. 30; @other]`; undefined where the bracket is not the key's. */
function readBareGroup(source: { text: string; syntax: string }, key: FoundKey, bracket: Bracket) {
  const first = bracket.keys[0];
  const end = first === undefined ? bracket.close : source.syntax.lastIndexOf(";", first.whole.start);
  if (end <= bracket.open) return undefined;
  const locator = readLocator(source.text, bracket.open + 1, end);
  if (locator === undefined) return undefined;
  const range = { start: key.whole.start, end: bracket.close + 1 };
  const suffix = source.text.slice(locator.end, end).trim();
  const own = { ...bareCitation(source.syntax, key, range), locatorRange: locator.range, suffix };
  if (first === undefined) return [own];
  return [own, ...readGroup(source, { start: end + 1, end: bracket.close }, bracket.keys, range)];
}

/** `[@key] [89]`: the number in brackets is the last key's, if that has no locator. */
function withPinpoint(
  { text, syntax }: { text: string; syntax: string },
  group: ProseCitation[],
): ProseCitation[] {
  const last = group.at(-1)!;
  const pinpoint = last.locatorRange === undefined ? readPinpoint(text, last.range.end) : undefined;
  if (pinpoint === undefined || syntax[pinpoint.start] !== "[") return group;
  const range = { start: last.range.start, end: pinpoint.end };
  return group.map((each) => ({ ...each, range, ...(each === last ? { locatorRange: pinpoint } : {}) }));
}

function readBare(
  source: { text: string; syntax: string },
  key: FoundKey,
  style: "text" | "note",
): ProseCitation {
  const own = bareCitation(source.syntax, key, key.whole);
  if (style === "text") return own;
  const locator = readLocator(source.text, key.whole.end, source.text.length);
  // Marks outside a bracket quote; they hold no section's title.
  const quotes = locator && /["“”„«»]/u.test(source.text.slice(locator.range.start, locator.end));
  if (locator === undefined || quotes) return own;
  return { ...own, range: { start: key.whole.start, end: locator.end }, locatorRange: locator.range };
}

function bareCitation(syntax: string, key: FoundKey, range: Range): ProseCitation {
  const { suppressAuthor } = key;
  const claims = claimsBefore(syntax, key.whole.start);
  return {
    key: key.key,
    keyRange: key.range,
    range,
    form: "bare",
    prefix: "",
    suffix: "",
    suppressAuthor,
    claims,
  };
}

/** Whether the clause right before a citation leaves it claiming: `…; but see [@k]` and `(cf. [@k])` do not. */
function claimsBefore(syntax: string, at: number): boolean {
  const before = syntax.slice(Math.max(0, at - SIGNAL_REACH), at).trimEnd();
  const clause = /(?:^|[;(,.!?”"’—–-])\s?([\p{L}.]+(?: [\p{L}.]+){0,2})$/u.exec(before)?.[1];
  return clause === undefined || !isSignal(clause);
}

/** The prose with the link texts' keys and brackets blotted out: `[@key](url)` is a link. */
function withoutLinks(prose: Prose): string {
  if (prose.links.length === 0) return prose.syntax;
  let text = "";
  let at = 0;
  for (const link of [...prose.links].sort((a, b) => a.start - b.start)) {
    if (link.start < at) continue;
    text +=
      prose.syntax.slice(at, link.start) +
      prose.syntax.slice(link.start, link.end).replace(/[@[\]]/g, "\uFFFC");
    at = link.end;
  }
  return text + prose.syntax.slice(at);
}
