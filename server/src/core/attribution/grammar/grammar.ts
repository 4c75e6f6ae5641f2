/** Whether somebody is spoken of as a man or as a woman. */
export type Gender = "m" | "f";

/** How two halves of a clause stand: what a language's rows say about naming who speaks. All words are in small letters. */
export interface Grammar {
  readonly language: "en" | "de" | "fr" | "ru";
  /** Verbs whose subject says the words quoted beside them. */
  readonly verbs: ReadonlySet<string>;
  /** Verbs of writing: their subject may be the author, who lets others speak. */
  readonly writing: ReadonlySet<string>;
  /** Verbs that whom they are said to follows: `told reporters`. */
  readonly addressing: ReadonlySet<string>;
  /** Verbs that put a word of the speaker's on something: `called it “a disgrace”`. */
  readonly calling: ReadonlySet<string>;
  /** Forms without a subject of their own, which the sentence's has: `saying`. */
  readonly participles: ReadonlySet<string>;
  /** Auxiliaries that stand before the verb of a reporting clause: `a déclaré`. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Openings that a name follows and no verb: `according to`, `по словам`. Longest first. */
  readonly accordingTo: readonly (readonly string[])[];
  /** Words that end such a phrase after the name: `zufolge`. */
  readonly accordingAfter: ReadonlySet<string>;
  /** `as` before a reporting clause. */
  readonly as: ReadonlySet<string>;
  /** `that` between verb and words. */
  readonly that: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, Gender | "any">;
  /** Titles that tell a person's gender. */
  readonly titles: ReadonlyMap<string, Gender>;
  /** Capitalised words that are part of no person's name. */
  readonly nameless: ReadonlySet<string>;
  /** Endings that make any word one of those, where compounds are written together: `minister` of `Innenministerin`. */
  readonly namelessEndings: RegExp | undefined;
  /** Common nouns for what people are, which stand before or between names: `Zelenskyy adviser Mykhailo Podolyak`. */
  readonly roles: ReadonlySet<string>;
  /** Small words inside names. */
  readonly particles: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  /** Articles of somebody not spoken of before: `a spokesman` is nobody in particular. */
  readonly indefinite: ReadonlySet<string>;
  /** Between two verbs of one subject: `smiled and said`. */
  readonly and: ReadonlySet<string>;
  /** Words after which a name is not who speaks: `a spokesman for Putin`. */
  readonly bars: ReadonlySet<string>;
  /** Prepositions that add to a subject where somebody is from: `Grace Mbeki of the University of Cape Town`. */
  readonly from: ReadonlySet<string>;
  /** What may stand between a speaker's name and the verb. */
  readonly beforeVerb: ReadonlySet<string>;
  /** What may follow the verb, or the name after it, while the clause still only tells who spoke, when and to whom. */
  readonly afterVerb: ReadonlySet<string>;
  /** A speaker who only hands on what somebody else said. */
  readonly handingOn: ReadonlySet<string>;
  /** Words right before marks that make them scare quotes, titles or nicknames. */
  readonly naming: ReadonlySet<string>;
  /** Whether verb and subject change places at the beginning of a clause, so that a name may follow the verb before a colon. */
  readonly inversion: "after" | "anywhere";
  /** Cases that names are written in: endings of genitive and dative surnames brought to the nominative. */
  readonly cases?: (name: string) => string;
}

/** The words of a list that is written with spaces between them. */
export function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(/\s+/)).filter((word) => word !== ""));
}
