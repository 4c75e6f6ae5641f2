import { between, pick, type Random } from "../random.ts";
import { honest, type Maker, misquote, trimmed } from "./example.ts";
import type { PreparedSource } from "./library.ts";
import type { SourceText } from "./texts.ts";
import { core, endsSentence, REPORTING_VERBS } from "./words.ts";

/*
 * Sources as they come from a page, a scan or a wire: the same prose, set with line breaks and broken words, with
 * calls to notes, with advertisements between its paragraphs, or with signed figures. What was put in is what an honest
 * quotation leaves out.
 */

const WIDTH = 68;
const ADVERTISEMENTS = [
  "Advertisement",
  "Also read| Cabinet meets again as storm nears the coast",
  "Advertisement",
];

function wrapped(text: string, next: Random): string {
  return text
    .split("\n\n")
    .map((paragraph) => setInLines(paragraph, next))
    .join("\n\n");
}

function setInLines(paragraph: string, next: Random): string {
  const lines: string[] = [];
  let line = "";
  for (const token of paragraph.split(/\s+/)) {
    if (line.length + token.length < WIDTH) {
      line += line === "" ? token : ` ${token}`;
      continue;
    }
    const at = between(next, 3, Math.max(4, token.length - 3));
    // Only between two letters of a long plain word, as a typesetter would.
    if (/^[a-z]{8,}[.,;:]?$/.test(token) && next() < 0.7) {
      lines.push(`${line} ${token.slice(0, at)}-`);
      line = token.slice(at);
    } else {
      lines.push(line);
      line = token;
    }
  }
  return [...lines, line].join("\n");
}

function withCalls(text: string, next: Random): string {
  let number = 0;
  return text.replace(/(?<=[a-z]{3}[.,]?)(?= )/g, () => (next() < 0.04 ? `[${++number}]` : ""));
}

function withAdvertisements(text: string): string {
  return text
    .split("\n\n")
    .map((paragraph, at) =>
      at === 0 ? paragraph : `${ADVERTISEMENTS[at % ADVERTISEMENTS.length]}\n\n${paragraph}`,
    )
    .join("\n\n");
}

/** Gives bare figures a sign, a currency, a percent sign or a fraction. */
function withSigns(text: string, next: Random): string {
  return text.replace(/(?<=[a-z] )[1-9]\d{0,2}(?= (?!per|million|billion)[a-z]{3})/g, (figure) =>
    pick(next, [`−${figure}.5`, `$${figure}`, `€${figure}`, `${figure}%`, `−${figure}`]),
  );
}

/** The texts, each set in one of these ways or as it is, which its id tells. */
export function prepared(texts: readonly SourceText[], next: Random): PreparedSource[] {
  return texts.map(({ id, text }, at) => {
    switch (at % 8) {
      case 1:
        return { id: `${id}#lines`, text: wrapped(text, next), prose: text };
      case 3:
        return { id: `${id}#calls`, text: withCalls(text, next), prose: text };
      case 5:
        return { id: `${id}#site`, text: withAdvertisements(text), prose: text };
      case 6:
      case 7: {
        const signed = withSigns(text, next);
        return { id: `${id}#signs`, text: signed, prose: signed };
      }
      default:
        return { id, text, prose: text };
    }
  });
}

/** Kinds that need sources set in such ways, or with dialogue. */
export function preparedMakers(sources: readonly PreparedSource[]): Record<string, Maker> {
  const set = (way: string) => sources.filter(({ id }) => id.endsWith(way));
  return {
    "lines and broken words": windows(set("#lines")),
    "calls to notes dropped": windows(set("#calls")),
    "furniture skipped": acrossParagraphs(set("#site")),
    "reporting clause dropped": reportingClause,
    "sign dropped": figure(set("#signs"), /^−\d/, (token) => token.slice(1)),
    "currency changed": figure(set("#signs"), /^[$€]\d/, otherCurrency),
    "percent dropped": figure(set("#signs"), /^\d+%$/, (token) => token.slice(0, -1)),
  };
}

function windows(sources: readonly PreparedSource[]): Maker {
  return (_, next) => {
    const { id, prose } = pick(next, sources);
    const tokens = pick(next, prose.split("\n\n")).split(/\s+/);
    const length = between(next, 8, 50);
    if (tokens.length < length + 2) return undefined;
    const from = between(next, 0, tokens.length - length);
    const taken = tokens.slice(from, from + length);
    if (core(taken[0]!) === "" || core(taken.at(-1)!) === "" || /["“”()[\]*_]/.test(taken.join(" ")))
      return undefined;
    return honest(id, taken, trimmed(taken));
  };
}

function acrossParagraphs(sources: readonly PreparedSource[]): Maker {
  return (_, next) => {
    const { id, prose } = pick(next, sources);
    const paragraphs = prose.split("\n\n");
    const at = between(next, 0, paragraphs.length - 1);
    const [first, second] = [paragraphs[at], paragraphs[at + 1]];
    if (first === undefined || second === undefined || /["“”()[\]*_]/.test(first + second)) return undefined;
    const taken = [
      ...first.split(/\s+/).slice(-between(next, 6, 20)),
      ...second.split(/\s+/).slice(0, between(next, 6, 20)),
    ];
    return core(taken[0]!) === "" || core(taken.at(-1)!) === "" || taken.length < 12
      ? undefined
      : honest(id, taken, trimmed(taken));
  };
}

const SPEECH = new RegExp(
  `"([A-Z][^"\\n]{12,160}[a-z]),?" (?:(?:${REPORTING_VERBS.join("|")}) (?:I|he|she|Ahab|Stubb|Starbuck|Flask|Queequeg|Peleg|Bildad)|(?:I|he|she|Ahab|Stubb|Starbuck|Flask) (?:${REPORTING_VERBS.join("|")}))([,;.]) "([^"\\n]{20,200}[a-z])[^a-z"]`,
  "g",
);

/** A sentence of speech that the source interrupts to say whose it is. */
const reportingClause: Maker = (library, next) => {
  const { id, prose } = pick(next, library.sources);
  const found = [...prose.matchAll(SPEECH)];
  if (found.length === 0) return undefined;
  const [whole, first, between_, second] = pick(next, found) as unknown as [string, string, string, string];
  const joined = between_ === "." ? `${first}. ${second}` : `${first}, ${second}`;
  return honest(id, [whole], joined);
};

/** A figure that the setting gave a sign, quoted with another or none. */
function figure(
  sources: readonly PreparedSource[],
  shape: RegExp,
  change: (token: string, next: Random) => string,
): Maker {
  const places = sources.flatMap(({ id, prose }) =>
    prose.split("\n\n").flatMap((paragraph) => {
      const tokens = paragraph.split(/\s+/);
      return tokens.flatMap((token, at) =>
        shape.test(token) && at >= 6 && at < tokens.length - 6 ? [{ id, tokens, at }] : [],
      );
    }),
  );
  return (_, next) => {
    if (places.length === 0) return undefined;
    const { id, tokens, at } = pick(next, places);
    const from = at - between(next, 4, 7);
    const taken = tokens.slice(from, at + between(next, 4, 7));
    if (/["“”()[\]]/.test(taken.join(" ")) || taken.slice(0, -1).some(endsSentence) || core(taken[0]!) === "")
      return undefined;
    const written = taken.with(at - from, change(tokens[at]!, next));
    return misquote(id, taken, trimmed(written), "altered-number");
  };
}

function otherCurrency(token: string, next: Random): string {
  const figures = token.slice(1);
  return pick(next, [figures, (token.startsWith("$") ? "€" : "$") + figures, `£${figures}`]);
}
