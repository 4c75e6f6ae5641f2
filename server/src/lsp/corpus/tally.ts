import { counted } from "../../core/features.ts";
import type { Log } from "../log.ts";
import type { Root } from "./root.ts";

/** Longer lists are for `quotewright sources`. */
const MOST_UNREAD = 50;

/** Keeps the log's account of how many sources there are, and from where: what to look up when findings are not as expected. */
export class Tally {
  private readonly log: Log;
  private readonly said = new WeakMap<Root, string>();

  constructor(log: Log) {
    this.log = log;
  }

  /**
   * Says how many sources `root` has, in one sentence, and of each that has no text why; unless that was the last thing said of it.
   */
  say(root: Root): void {
    const sentences = [sentenceOf(root), ...unreadIn(root)].filter((sentence) => sentence !== undefined);
    const [first, ...unread] = sentences;
    const all = sentences.join("\n");
    if (first === undefined || this.said.get(root) === all) return;
    this.said.set(root, all);
    this.log.info(first);
    for (const sentence of unread) this.log.warn(sentence);
  }
}

/** A sentence for each source without text, and one for those that would be too many. */
function unreadIn({ service }: Root): string[] {
  const reasons = service.catalog.sources.flatMap(({ path, status }) =>
    status.kind === "no-text" ? [`${path} ${status.reason}.`] : [],
  );
  const more = reasons.length - MOST_UNREAD;
  return more > 0
    ? [...reasons.slice(0, MOST_UNREAD), `${more} more source documents can't be read.`]
    : reasons;
}

/** Nothing of a folder that is not on this machine's disk: that is told for itself. */
function sentenceOf({ folder, settings, service }: Root): string | undefined {
  if (folder === undefined) return undefined;
  const places = settings.sources.folders.join(", ");
  const { expected } = service.state;
  if (expected === 0) {
    return `No source documents for the reports in ${folder} were found in: ${places}. Quotations there are not checked.`;
  }
  return `Reports in ${folder} are checked against ${counted(expected, "source document")}, from: ${places}.`;
}
