import type { Passage } from "../core/check/types.ts";
import { neverCancelled } from "../core/ports.ts";
import type { QuoteService } from "../core/service.ts";
import { CommandError } from "./commandError.ts";
import type { ExitCode } from "./exitCode.ts";
import { type PassageInContext, passagesJson, passagesPretty } from "./formats/passageList.ts";
import { printListing } from "./listing.ts";
import type { SourceOptions } from "./options.ts";
import type { CommandPorts } from "./ports.ts";

/** As many as somebody reads; more are found by asking for more words. */
const MOST_PASSAGES = 20;
/** Code units of the source shown before and after what was found: about a line of 80 columns on either side. */
const CONTEXT = 80;

/**
 * `quotewright find`: prints where the sources have the words, as they are or nearly.
 * @returns 0 where one has, else 1, as grep does
 * @throws CommandError where the sources can't be read, or there is no word to look for
 */
export async function find(words: string, options: SourceOptions, ports: CommandPorts): Promise<ExitCode> {
  if (!/[\p{L}\p{N}]/u.test(words)) throw new CommandError("There is no word to look for.");
  return printListing(options, "search", ports, async (service, progress) => {
    progress.say(() => "Searching");
    const found = await service.find(words, MOST_PASSAGES, neverCancelled);
    const passages = await Promise.all(found.map((passage) => inContext(passage, service)));
    return {
      json: () => passagesJson(words, found, service),
      pretty: (look) => passagesPretty(passages, service, look),
      code: found.length > 0 ? 0 : 1,
    };
  });
}

/** A passage with whole words of its source on either side. */
async function inContext(passage: Passage, service: QuoteService): Promise<PassageInContext> {
  const { source, range } = passage;
  const from = Math.max(0, range.start - CONTEXT);
  const before = await service.read(source, { start: from, end: range.start });
  const after = await service.read(source, { start: range.end, end: range.end + CONTEXT });
  // Cut at a space where the source goes on; a script without spaces is cut where it is.
  const first = from === 0 ? 0 : before.indexOf(" ") + 1;
  const last = after.length < CONTEXT ? after.length : Math.max(after.lastIndexOf(" "), 0);
  return { passage, before: before.slice(first), after: after.slice(0, last) };
}
