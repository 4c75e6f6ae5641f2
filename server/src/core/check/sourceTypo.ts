import type { Token } from "../text/tokens.ts";
import { foldWord } from "../text/words.ts";

/** Letter groups that are misspelt wherever they stand, and the right ones: a closed list, since most slips make other words. */
const MISSPELT: readonly (readonly [RegExp, string])[] = [
  [/cie(?=v)/, "cei"],
  [/^teh$/, "the"],
  [/^adn$/, "and"],
  [/^thier/, "their"],
  [/^beleiv/, "believ"],
  [/^acheiv/, "achiev"],
  [/^seperat/, "separat"],
  [/^occured/, "occurred"],
  [/^occuring/, "occurring"],
  [/^occurence/, "occurrence"],
  [/^refered/, "referred"],
  [/^comm?itt?ee/, "committee"],
  [/^commited/, "committed"],
  [/^accomodat/, "accommodat"],
  [/^recomend/, "recommend"],
  [/^neccess?ar/, "necessar"],
  [/^occassion/, "occasion"],
  [/^untill$/, "until"],
  [/^wich$/, "which"],
  [/^goverment/, "government"],
  [/^enviroment/, "environment"],
  [/^parliment/, "parliament"],
  [/^definate/, "definite"],
  [/^publically$/, "publicly"],
  [/^tommorow/, "tomorrow"],
  [/^begining/, "beginning"],
  [/^sucess/, "success"],
  [/^independant/, "independent"],
  [/^agressi/, "aggressi"],
  [/^existance/, "existence"],
  [/^negotation/, "negotiation"],
  [/^diplomac(?=ti)/, "diploma"],
];

/**
 * Whether the quotation has right what the source has obviously wrong: an apostrophe forgotten (`Russias invasion`), a
 * word twice (`the the`), a misspelling that is no word.
 *
 * @param beside the source's tokens before and after its words
 */
export function fixesTypo(
  quoted: readonly Token[],
  source: readonly Token[],
  beside: readonly (Token | undefined)[],
): boolean {
  if (quoted.length === 0) {
    const [word, more] = source;
    return more === undefined && word!.kind === "word" && beside.some((token) => token?.fold === word!.fold);
  }
  if (quoted.length !== 1 || source.length !== 1) return false;
  const [right, wrong] = [quoted[0]!, source[0]!];
  if (right.fold.includes("'") && !wrong.fold.includes("'"))
    return right.fold.replaceAll("'", "") === wrong.fold;
  const corrected = MISSPELT.reduce((word, [pattern, to]) => word.replace(pattern, to), foldWord(wrong.norm));
  return corrected !== foldWord(wrong.norm) && corrected === foldWord(right.norm);
}
