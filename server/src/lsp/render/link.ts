import type { Place } from "../../core/service.ts";
import type { ClientCommand, CompareArgument, OpenPassageArgument, OriginalParams } from "../custom.ts";

/** How places are shown to one client. */
export interface Linking {
  /** Where a place is in the protocol's terms; undefined where no editor can open it. */
  locate(place: Place): OpenPassageArgument | undefined;
  /** Commands that the client has. */
  readonly commands: readonly ClientCommand[];
  /** Where in the report the hover is. */
  readonly hovered?: CompareArgument;
}

/**
 * A link that opens `place`: the client's own command where it has it, since that selects the passage, else the file at
 * the passage's line. It is made of the place alone, never of a source's words.
 */
export function targetOf(place: Place | undefined, { locate, commands }: Linking): string | undefined {
  const argument = place && locate(place);
  if (argument === undefined) return undefined;
  const { uri, range } = argument;
  if (!commands.includes("quotewright.openPassage")) return `${uri}#L${range.start.line + 1}`;
  return `command:quotewright.openPassage?${encodeURIComponent(JSON.stringify([argument]))}`;
}

/** A link that shows the quotation and its passage side by side; undefined for a client that can't. */
export function comparisonTarget({ commands, hovered }: Linking): string | undefined {
  if (hovered === undefined || !commands.includes("quotewright.compare")) return undefined;
  return `command:quotewright.compare?${encodeURIComponent(JSON.stringify([hovered]))}`;
}

/** A link that opens the file whose text view `place` stands in, at its page; undefined where the file itself is opened anyway. */
export function originalTarget(place: Place | undefined, { locate, commands }: Linking): string | undefined {
  const location = place?.view === undefined ? undefined : locate(place);
  if (location === undefined || !commands.includes("quotewright.openOriginal")) return undefined;
  const argument: OriginalParams = { uri: location.uri, position: location.range.start };
  return `command:quotewright.openOriginal?${encodeURIComponent(JSON.stringify([argument]))}`;
}

/** `path:line` for people and terminals; lines count from 1. */
export function placeName(path: string, place: Place | undefined): string {
  return place?.start === undefined ? path : `${path}:${place.start.line + 1}`;
}
