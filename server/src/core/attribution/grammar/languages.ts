import { german } from "./de.ts";
import { english } from "./en.ts";
import { french } from "./fr.ts";
import { type Grammar, words } from "./grammar.ts";
import { russian } from "./ru.ts";

/** Function words that one of the languages has and the others have not, or seldom. */
const SIGNS: readonly (readonly [Grammar, ReadonlySet<string>])[] = [
  [
    german,
    words(
      "der die das und nicht ist wir ich sagte den dem ein eine mit auf für von sich zu des werden wird im haben",
    ),
  ],
  [french, words("le la les et est des une du dans nous que qui pas il elle pour sur au avec ce cette sont")],
  [english, words("the and of to is that in it was for with on said he she have not as at by be we")],
];

/** Marks that one of the languages writes count as so many of its words. */
const MARKS: readonly (readonly [Grammar, RegExp])[] = [
  [german, /„/u],
  [french, /«[ \u00A0\u202F]/u],
];
const MARK_WORTH = 2;

/** A paragraph's first words tell its language; code units. */
const SAMPLE = 600;

/**
 * The grammar to read a stretch of prose by: by its script, then by its function words; where it has too few of them, by its
 * reporting verbs if only one language has them (`Weber sagte:`), and else `usual`.
 *
 * @param text a paragraph, or more
 */
export function grammarOf(text: string, usual: Grammar = english): Grammar {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if ((sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) * 2 > letters) return russian;
  const found = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  let best: Grammar | undefined;
  let most = 1;
  for (const [grammar, signs] of SIGNS) {
    const isMarked = MARKS.some(([language, mark]) => language === grammar && mark.test(sample));
    const count = found.filter((word) => signs.has(word)).length + (isMarked ? MARK_WORTH : 0);
    if (count > most) [best, most] = [grammar, count];
  }
  return best ?? onlyVerbs(found) ?? usual;
}

function onlyVerbs(found: readonly string[]): Grammar | undefined {
  const having = SIGNS.filter(([{ verbs }]) => found.some((word) => verbs.has(word)));
  return having.length === 1 ? having[0]![0] : undefined;
}
