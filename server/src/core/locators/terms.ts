/**
 * What a locator counts. A `volume` is whatever makes other numbers start anew (volumes, books, parts, issues); `other` is what no
 * source is divided by here (figures, notes, verses).
 */
export type LocatorUnit = "page" | "chapter" | "section" | "paragraph" | "line" | "time" | "volume" | "other";

/** A term for one and for several of its unit, as written. */
export interface LocatorTerm {
  readonly unit: LocatorUnit;
  readonly one: string;
  readonly several: string;
}

/**
 * Terms that announce a locator, by unit, each for one and for several. English: the CSL locale `en-US` that Pandoc reads
 * (User's Guide, "Citation syntax"), and OSCOLA's and McGill's `para 4` without a stop. German, French, Spanish, Italian and
 * Russian: the CSL locales and what editors in these languages write. A term with a capital stands for itself only where
 * another row has the same in small letters: `S. 12` is a German page, `s. 12` a section of an act.
 */
const ROWS: Readonly<Record<LocatorUnit, readonly (readonly [one: string, several: string])[]>> = {
  page: [
    ["p.", "pp."],
    ["page", "pages"],
    ["pg.", "pgs."],
    ["S.", "S."],
    ["Seite", "Seiten"],
    ["с.", "с."],
    ["стр.", "стр."],
    ["страница", "страницы"],
    ["pág.", "págs."],
    ["pag.", "pagg."],
  ],
  chapter: [
    ["chap.", "chaps."],
    ["ch.", "chs."],
    ["chapter", "chapters"],
    ["Kap.", "Kap."],
    ["Kapitel", "Kapitel"],
    ["chapitre", "chapitres"],
    ["cap.", "caps."],
    ["capítulo", "capítulos"],
    ["гл.", "гл."],
    ["глава", "главы"],
  ],
  section: [
    ["sec.", "secs."],
    ["sect.", "sects."],
    ["section", "sections"],
    ["§", "§§"],
    ["s.", "ss."],
    ["Abschn.", "Abschn."],
    ["Abschnitt", "Abschnitte"],
    ["разд.", "разд."],
    ["раздел", "разделы"],
  ],
  paragraph: [
    ["para.", "paras."],
    ["para", "paras"],
    ["par.", "pars."],
    ["paragraph", "paragraphs"],
    ["¶", "¶¶"],
    ["Abs.", "Abs."],
    ["Absatz", "Absätze"],
    ["Rn.", "Rn."],
    ["Rz.", "Rz."],
    ["al.", "al."],
    ["paragraphe", "paragraphes"],
    ["абз.", "абз."],
    ["п.", "пп."],
  ],
  line: [
    ["l.", "ll."],
    ["line", "lines"],
    ["Z.", "Z."],
    ["Zeile", "Zeilen"],
    ["ligne", "lignes"],
    ["строка", "строки"],
  ],
  time: [["timestamp", "timestamps"]],
  volume: [
    ["vol.", "vols."],
    ["volume", "volumes"],
    ["bk.", "bks."],
    ["book", "books"],
    ["pt.", "pts."],
    ["part", "parts"],
    ["no.", "nos."],
    ["number", "numbers"],
    ["Bd.", "Bde."],
    ["Nr.", "Nrn."],
    ["т.", "тт."],
  ],
  other: [
    ["col.", "cols."],
    ["column", "columns"],
    ["fig.", "figs."],
    ["figure", "figures"],
    ["fol.", "fols."],
    ["folio", "folios"],
    ["n.", "nn."],
    ["note", "notes"],
    ["op.", "opp."],
    ["opus", "opera"],
    ["s.v.", "s.vv."],
    ["sub verbo", "sub verbo"],
    ["v.", "vv."],
    ["verse", "verses"],
  ],
};

const terms: readonly LocatorTerm[] = Object.entries(ROWS).flatMap(([unit, rows]) =>
  rows.map(([one, several]) => ({ unit: unit as LocatorUnit, one, several })),
);

const asWritten = new Map<string, LocatorTerm>();
const inSmallLetters = new Map<string, LocatorTerm>();
for (const term of terms) {
  for (const form of [term.one, term.several]) {
    if (!asWritten.has(form)) asWritten.set(form, term);
    if (form === form.toLowerCase() || !inSmallLetters.has(form.toLowerCase()))
      inSmallLetters.set(form.toLowerCase(), term);
  }
}

/** The term that is written so, in whatever case; undefined where it is none. */
export function termWritten(written: string): LocatorTerm | undefined {
  return asWritten.get(written) ?? inSmallLetters.get(written.toLowerCase());
}

/** Matches any term, the longer ones first; for sticky patterns in `iu` mode. */
export const ANY_TERM: string = [...inSmallLetters.keys()]
  .sort((a, b) => b.length - a.length)
  .map((form) => form.replace(/\./g, "\\."))
  .join("|");
