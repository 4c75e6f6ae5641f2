import type { Log } from "../log.ts";
import type { Root } from "./root.ts";

/** Keeps the log's account of how many sources there are, and from where: what to look up when findings are not as expected. */
export class Tally {
  private readonly log: Log;
  private readonly said = new WeakMap<Root, string>();

  constructor(log: Log) {
    this.log = log;
  }

  /** Says how many sources `root` has, in one sentence, unless that was the last thing said of it. */
  say(root: Root): void {
    const sentence = sentenceOf(root);
    if (sentence === undefined || this.said.get(root) === sentence) return;
    this.said.set(root, sentence);
    this.log.info(sentence);
  }
}

/** Nothing of a folder that is not on this machine's disk: that is told for itself. */
function sentenceOf({ folder, settings, service }: Root): string | undefined {
  if (folder === undefined) return undefined;
  const places = settings.sources.folders.join(", ");
  const { expected } = service.state;
  if (expected === 0) {
    return `No source documents for the reports in ${folder} were found in: ${places}. Quotations there are not checked.`;
  }
  const counted = expected === 1 ? "1 source document" : `${expected} source documents`;
  return `Reports in ${folder} are checked against ${counted}, from: ${places}.`;
}
