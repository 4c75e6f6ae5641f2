/**
 * Words whose full stop does not always end a sentence, without that full stop, in lower case. Collected from the
 * abbreviation lists of AP and The Chicago Manual of Style (chapter 10) as usage knows them, with the everyday ones of
 * German, French, Spanish and Russian. A word missing here costs a sentence cut in two, nothing worse.
 */

/** A name, a word or an example follows: never the end. */
export const BEFORE_A_WORD: ReadonlySet<string> = new Set(
  (
    "mr mrs ms mx dr prof st gen col lt sgt cpl pvt capt cmdr adm maj brig rev fr hon gov sen rep amb pres supt insp mt ft messrs " +
    "mme mmes mlle mgr sra srta e.g i.e cf vs viz ca approx incl esp z.b d.h bzw vgl p.ej им ул гл акад проф т.е"
  ).split(" "),
);

/** A number follows: the end unless one does. */
export const BEFORE_A_NUMBER: ReadonlySet<string> = new Set(
  (
    "no nos nr p pp vol vols ch chap chaps fig figs sec secs art arts para paras l ll n nn eq eqs pt ed eds v vv col fol bk " +
    "jan feb mar apr jun jul aug sep sept oct nov dec núm pág с стр рис № ст"
  ).split(" "),
);

/** May stand at a sentence's end and may not: the end if a word follows that usually begins one. */
export const ANYWHERE: ReadonlySet<string> = new Set(
  "inc ltd co corp bros al jr sr dept univ assn ave blvd".split(" "),
);

/** Words that begin English sentences more often than they go on after an abbreviation. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  (
    "a an the this that these those he she it we they i you his her its our their my your there here but and so yet or if when " +
    "while in on at by for from with after before since as although though however meanwhile still then now what who why how where " +
    "some many most few all both each every no not one two three later earlier instead also according"
  ).split(" "),
);
