import type { Range } from "../text/range.ts";
import { foldWord } from "../text/words.ts";
import { genderOf } from "./firstNames.ts";
import type { Gender, Grammar } from "./grammar/grammar.ts";
import { type Mention, mentionsIn } from "./mentions.ts";
import { isSameName, wordsOf } from "./names.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Known, Speaker } from "./statement.ts";

/** Somebody named in a source. */
export interface Person {
  /** As full as the source has it. */
  readonly name: string;
  readonly gender: Gender | undefined;
  /** Words, in small letters, of what the source says the person is: `kremlin`, `spokesman`. */
  readonly offices: ReadonlySet<string>;
  /** What the source says the person is, as written where it first does; empty where it doesn't. */
  readonly office: string;
}

/** Somebody spoken of at one place, in the order of the text. */
export interface PersonMention extends Mention {
  /** Undefined for one who is not named (`his wife`), or whose surname several have. */
  readonly person: Person | undefined;
  readonly isSubject: boolean;
  /** Where several have the surname: who of them may be meant. */
  readonly candidates: readonly Person[];
}

/** Everybody whom a source names. */
export interface People {
  readonly mentions: readonly PersonMention[];
  /** The person whom a name at `offset` means: by its full form, by a surname that only one has, or had so far. */
  find(name: string, grammar: Grammar, gender: Gender | undefined, offset: number): Person | undefined;
  /** Those who have all of an office's words. */
  withOffice(words: readonly string[]): readonly Person[];
}

interface Entry {
  readonly name: string;
  gender: Gender | undefined;
  readonly offices: Set<string>;
  office: string;
  /** Offset of the first mention by the full name. */
  readonly first: number;
}

/** Words of offices that say the same of whoever has it. */
const SAME_OFFICE: Readonly<Record<string, string>> = {
  spokesman: "spokesperson",
  spokeswoman: "spokesperson",
  spokesmen: "spokesperson",
  chairman: "chair",
  chairwoman: "chair",
  chairperson: "chair",
  sprecherin: "sprecher",
  ministerin: "minister",
  gov: "governor",
  sen: "senator",
  rep: "representative",
  gen: "general",
  prof: "professor",
  kanzlerin: "kanzler",
  präsidentin: "präsident",
};
/** Words that stand in offices and tell none. */
const EMPTY = new Set("the a of and s former acting new old late own well known".split(" "));

/** Who says something by a name as written: the person's own where one is known. */
export function speakerOf(written: string, person: Person | undefined, known: Known, cue?: Range): Speaker {
  return {
    name: person?.name ?? written,
    known,
    of: "person",
    office: person?.office ?? "",
    ...(cue === undefined ? {} : { cue }),
  };
}

/** Reads who is named in a source, once for all of its statements. Linear in the text. */
export function peopleIn(paragraphs: readonly Paragraph[]): People {
  const mentions = paragraphs.flatMap((paragraph) => mentionsIn(paragraph));
  const full = new Map<string, Entry>();
  const bySurname = new Map<string, Set<Entry>>();
  const byFirstName = new Map<string, Set<Entry>>();
  for (const mention of mentions) if (isFull(mention.name)) enter(mention, full, bySurname);
  for (const entry of full.values()) {
    const first = foldWord(wordsOf(entry.name)[0]!);
    byFirstName.set(first, (byFirstName.get(first) ?? new Set()).add(entry));
  }
  const lookUp: People["find"] = (name, grammar, gender, offset) =>
    find({ name, grammar, gender, offset }, full, bySurname) ?? onlyOne(byFirstName.get(foldWord(name)));
  const alone = new Map<string, Entry>();
  const known = mentions.flatMap((mention): Omit<PersonMention, "isSubject">[] => {
    if (mention.name === "") return [{ ...mention, person: undefined, candidates: [] }];
    const found = lookUp(mention.name, mention.grammar, mention.gender, mention.start) as Entry | undefined;
    const shared = [...(bySurname.get(keyOf(mention.name, mention.grammar)) ?? [])];
    const isNew = shared.length === 0 && mention.isPerson;
    const entry = found ?? (isNew ? single(mention, alone) : undefined);
    if (entry !== undefined) describe(entry, mention);
    const candidates = entry === undefined ? shared : [];
    return entry === undefined && shared.length === 0 ? [] : [{ ...mention, person: entry, candidates }];
  });
  const all = [...full.values(), ...alone.values()];
  const byOffice = new Map<string, Entry[]>();
  for (const entry of all)
    for (const word of entry.offices) byOffice.set(word, [...(byOffice.get(word) ?? []), entry]);
  return {
    mentions: withSubjects(known),
    find: lookUp,
    withOffice: (words) => {
      const wanted = words.flatMap(officeWords);
      const candidates = byOffice.get(wanted.at(-1) ?? "") ?? [];
      return candidates.filter(({ offices }) => wanted.every((word) => offices.has(word)));
    },
  };
}

/** The first of each sentence that may be its subject is, and so is whoever speaks in it. */
function withSubjects(mentions: readonly Omit<PersonMention, "isSubject">[]): PersonMention[] {
  const owners = new Set<number>();
  const others = new Set<number>();
  for (const { role, sentence } of mentions) if (role === "acts" || role === "may") others.add(sentence);
  return mentions.map((mention) => {
    const { role, sentence } = mention;
    const isFirst = role === "may" && !owners.has(sentence);
    const isOwner = role === "owns" && !others.has(sentence);
    if (isFirst || role === "acts") owners.add(sentence);
    return { ...mention, isSubject: role === "acts" || isFirst || isOwner };
  });
}

/** The words of an office as they are compared: German compounds also by their end. */
function officeWords(word: string): string[] {
  const plain = word.toLowerCase().replace(/['’]s?$/u, "");
  if (EMPTY.has(plain) || plain === "") return [];
  const end = /(minister|kanzler|präsident|sprecher)(?:in)?$/u.exec(plain)?.[1];
  return [end ?? SAME_OFFICE[plain] ?? plain];
}

function isFull(name: string): boolean {
  return name.includes(" ");
}

/** A surname's key: folded, in the nominative. */
function keyOf(name: string, grammar: Grammar): string {
  return foldWord(wordsOf(nominativeOf(name, grammar)).at(-1) ?? "");
}

/** A name in the nominative, where its language has cases of names. */
function nominativeOf(name: string, { cases }: Grammar): string {
  return cases === undefined ? name : cases(name);
}

function enter(mention: Mention, full: Map<string, Entry>, bySurname: Map<string, Set<Entry>>): void {
  const name = nominativeOf(mention.name, mention.grammar);
  const key = keyOf(mention.name, mention.grammar);
  const shared = bySurname.get(key) ?? new Set<Entry>();
  const known = full.get(name) ?? [...shared].find((entry) => isSameFull(entry.name, name));
  if (known !== undefined) {
    full.set(name, known);
    return;
  }
  if (shared.size >= 12) return;
  const entry = entryOf(mention, genderOf(mention.name));
  full.set(name, entry);
  shared.add(entry);
  bySurname.set(key, shared);
}

/** Two spellings of a full name: `Sergei Lavrov`, `Sergey Lavrov`. */
function isSameFull(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return x.length === y.length && x.every((word, i) => isSameName(word, y[i]!));
}

/** Tabloids and memoirs call people by their first names; it is nobody's where several have it. */
function onlyOne(entries: ReadonlySet<Entry> | undefined): Entry | undefined {
  return entries?.size === 1 ? [...entries][0] : undefined;
}

interface Asked {
  readonly name: string;
  readonly grammar: Grammar;
  readonly gender: Gender | undefined;
  readonly offset: number;
}

function find(
  { name, grammar, gender, offset }: Asked,
  full: ReadonlyMap<string, Entry>,
  bySurname: ReadonlyMap<string, ReadonlySet<Entry>>,
): Entry | undefined {
  const whole = full.get(nominativeOf(name, grammar));
  if (whole !== undefined) return whole;
  const shared = [...(bySurname.get(keyOf(name, grammar)) ?? [])];
  if (isFull(name)) return shared.find((entry) => isSameFull(entry.name, name));
  const fitting = shared.filter(
    (entry) => entry.gender === undefined || gender === undefined || entry.gender === gender,
  );
  if (fitting.length < 2) return fitting[0];
  const soFar = fitting.filter(({ first }) => first <= offset);
  return soFar.length === 1 ? soFar[0] : undefined;
}

function single(mention: Mention, alone: Map<string, Entry>): Entry {
  const key = keyOf(mention.name, mention.grammar);
  const entry = alone.get(key) ?? entryOf(mention, undefined);
  alone.set(key, entry);
  return entry;
}

function entryOf({ name, start }: Mention, gender: Gender | undefined): Entry {
  return { name, gender, offices: new Set(), office: "", first: start };
}

function describe(entry: Entry, { gender, offices, office }: Mention): void {
  entry.gender ??= gender;
  if (entry.office === "") entry.office = office;
  for (const word of offices.flatMap(officeWords)) entry.offices.add(word);
}
