import type { ListedStatement } from "../../core/attribution/listing.ts";
import type { Speaker } from "../../core/attribution/statement.ts";
import { counted } from "../../core/features.ts";
import { fold, type Look, printable } from "../terminal.ts";
import { JSON_VERSION } from "./json.ts";
import { placeName } from "./pretty.ts";
import type { PlaceFinder } from "./run.ts";

/** What `quotewright statements --format json` prints: `$defs/statements` of the schema. */
export function statementsJson(listed: readonly ListedStatement[], finder: PlaceFinder): object {
  return { version: JSON_VERSION, statements: listed.flatMap((each) => statementJson(each, finder) ?? []) };
}

function statementJson(
  { source, statement, words }: ListedStatement,
  finder: PlaceFinder,
): object | undefined {
  const place = finder.place(source.id, statement);
  if (place === undefined) return undefined;
  const { speaker, kind } = statement;
  const cue = speaker?.cue === undefined ? undefined : finder.place(source.id, speaker.cue);
  return {
    source: source.key,
    path: source.path,
    start: place.range.start,
    end: place.range.end,
    text: words,
    line: place.start?.line ?? null,
    locator: place.locator ?? null,
    kind,
    speaker:
      speaker === undefined
        ? null
        : {
            name: speaker.name,
            known: speaker.known,
            of: speaker.of,
            office: speaker.office === "" ? null : speaker.office,
            cue: cue === undefined ? null : { start: cue.range.start, end: cue.range.end },
          },
  };
}

/** The statements as people read them: where each stands, who says it and how that is known, and its words. Ends with a line break. */
export function statementsPretty(
  listed: readonly ListedStatement[],
  finder: PlaceFinder,
  look: Look,
): string {
  const { colors } = look;
  const blocks = listed.flatMap(({ source, statement, words }) => {
    const place = finder.place(source.id, statement);
    if (place === undefined) return [];
    const head = `${colors.cyan(placeName(place))}  ${speakerLine(statement.speaker, look)}`;
    return `${fold(head, look, "", 2)}\n${fold(printable(words.replace(/\s+/gu, " ")), look, "  ", 2)}`;
  });
  const total = listed.length === 0 ? "No statement is found" : counted(listed.length, "statement");
  return `${[...blocks, total].join("\n\n")}\n`;
}

function speakerLine(speaker: Speaker | undefined, { colors }: Look): string {
  if (speaker === undefined) return colors.dim("nobody named");
  const office = speaker.office === "" ? "" : `, ${printable(speaker.office)}`;
  return `${colors.bold(printable(speaker.name))}${office} ${colors.dim(`(${speaker.known})`)}`;
}
