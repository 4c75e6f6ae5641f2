/**
 * The tracked changes of an OpenDocument text (part 3, 5.5): they stand before the text, which has points where something was taken out and
 * marks around what was put in.
 */
export class Changes {
  /** The paragraphs taken out, by the change's id. */
  readonly #deleted = new Map<string, string[]>();
  readonly #inserted = new Set<string>();
  #id = "";
  #paragraphs: string[] | undefined;

  get any(): boolean {
    return this.#deleted.size > 0 || this.#inserted.size > 0;
  }

  isInsertion(id: string): boolean {
    return this.#inserted.has(id);
  }

  /**
   * The paragraphs that the change `id` took out, once: each has one point in the text, and thousands would multiply what stands
   * there once. None where it did something else.
   */
  takeDeleted(id: string): readonly string[] {
    const paragraphs = this.#deleted.get(id) ?? [];
    this.#deleted.set(id, []);
    return paragraphs;
  }

  /** Takes the start of an element among the changes. `character` is what the element stands for. */
  open(name: string, id: string | undefined, character: string): void {
    if (name === "text:changed-region") this.#id = id ?? "";
    else if (name === "text:insertion") this.#inserted.add(this.#id);
    else if (name === "text:deletion") {
      this.#paragraphs = [];
      this.#deleted.set(this.#id, this.#paragraphs);
    } else if (name === "text:p" || name === "text:h") this.#paragraphs?.push("");
    else this.text(character);
  }

  close(name: string): void {
    if (name === "text:deletion") this.#paragraphs = undefined;
  }

  text(text: string): void {
    const paragraphs = this.#paragraphs;
    if (paragraphs !== undefined && paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
  }
}
