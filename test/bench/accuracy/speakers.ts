import path from "node:path";
import { emptyScore, precision, type Score, scoreText, share } from "../../gold/speakerScore.ts";
import { type AnnotatedText, annotatedTexts } from "../../gold/speakerTexts.ts";

/** Of the speakers given as explicit, the share that must be right, in per cent: the issue that asked for them says so. */
const LEAST_EXPLICIT = 97;

/**
 * Prints how well the annotated texts' statements are told, by group, and with `--remarks` what is wrong; gives whether explicit
 * speakers are right often enough over all of them.
 */
export async function run(_cache: string, seeds: string, args: readonly string[]): Promise<boolean> {
  const texts = annotatedTexts(path.join(seeds, "../test/gold/speakers"));
  const groups: readonly (readonly [string, RegExp])[] = [
    ["seeds", /^seed-/],
    ["English", /^en-/],
    ["German, French, Russian", /^(?:de|fr|ru)-/],
    ["held out: English", /^held-en-/],
    ["held out: German, French, Russian", /^held-(?:de|fr|ru)/],
    ["held out", /^held-/],
    ["by another hand", /^unseen-/],
    ["all", /./],
  ];
  let all = emptyScore();
  for (const [name, pattern] of groups) {
    all = scoreOf(texts.filter((text) => pattern.test(text.name)));
    print(lineOf(name, all));
  }
  if (args.includes("--remarks")) print(all.remarks.join("\n"));
  return precision(all, "explicit") >= LEAST_EXPLICIT;
}

function scoreOf(texts: readonly AnnotatedText[]): Score {
  const score = emptyScore();
  for (const text of texts) scoreText(text, score);
  return score;
}

function lineOf(name: string, score: Score): string {
  const { explicit, anaphoric, implicit } = score.by;
  const others = anaphoric.right + implicit.right;
  const otherWrong = anaphoric.wrong + implicit.wrong;
  return [
    `${name}: ${score.statements} statements, ${score.named} of somebody named`,
    `  explicit right ${explicit.right} of ${explicit.right + explicit.wrong} (${precision(score, "explicit")} %)`,
    `  anaphoric and implicit right ${others} of ${others + otherWrong} (${precision(score, "anaphoric", "implicit")} %)`,
    `  given the right speaker ${score.covered} of ${score.named} (${share(score.covered, score.named)} %)`,
    `  found ${score.found} of ${score.statements}, taken for statements that are none ${score.spurious}`,
  ].join("\n");
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
