import type { Gender } from "./grammar/grammar.ts";
import type { People, Person, PersonMention } from "./people.ts";

/** A pronoun means nobody farther back than this; in code units: some four paragraphs of the press. */
const FARTHEST = 2_500;
/** Without a subject that fits, somebody spoken of so near may be meant. */
const NEAR = 500;

/** Whom pronouns and offices of a source mean, asked in the order of the text. */
export class Resolver {
  readonly #people: People;
  readonly #seen: Pick<PersonMention, "start" | "isSubject" | "person" | "gender" | "candidates">[] = [];
  #next = 0;

  constructor(people: People) {
    this.#people = people;
  }

  /** Says that somebody has spoken at `start`: a pronoun after that means this person first. */
  spoke(person: Person, start: number): void {
    this.#advance(start);
    this.#seen.push({ start, isSubject: true, person, gender: person.gender, candidates: [] });
  }

  /** Whom `he` or `she` at `offset` means: the last subject of that gender, if that is somebody with a name. */
  pronoun(gender: Gender | "any", offset: number): Person | undefined {
    this.#advance(offset);
    if (gender === "any") return undefined;
    let near: Person | undefined;
    for (let i = this.#seen.length - 1; i >= 0; i--) {
      const { start, isSubject, person: meant, gender: told, candidates } = this.#seen[i]!;
      if (offset - start > FARTHEST) break;
      const fitting: readonly Person[] = candidates.filter((candidate) => candidate.gender === gender);
      const person: Person | undefined = meant ?? (fitting.length === 1 ? fitting[0] : undefined);
      const own: Gender | undefined = person?.gender ?? told;
      if (own !== undefined && own !== gender) continue;
      if (isSubject) return person;
      if (offset - start <= NEAR && own === gender) near ??= person;
    }
    return near;
  }

  /** Whom `the minister` at `offset` means: the last one with that office who was spoken of, or the only one there is. */
  office(words: readonly string[], offset: number): Person | undefined {
    this.#advance(offset);
    const candidates = this.#people.withOffice(words);
    if (candidates.length === 0) return undefined;
    for (let i = this.#seen.length - 1; i >= 0; i--) {
      const { start, person } = this.#seen[i]!;
      if (offset - start > FARTHEST) break;
      if (person !== undefined && candidates.includes(person)) return person;
    }
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  /** The subject of the sentences since `from`, if they have one only. */
  subjectSince(from: number, offset: number): Person | undefined {
    this.#advance(offset);
    const since = this.#seen.filter(({ start }) => start >= from && start < offset);
    const subjects = since.filter(({ isSubject }) => isSubject);
    return subjects.at(-1)?.person;
  }

  #advance(offset: number): void {
    const { mentions } = this.#people;
    while (this.#next < mentions.length && mentions[this.#next]!.start < offset)
      this.#seen.push(mentions[this.#next++]!);
  }
}
