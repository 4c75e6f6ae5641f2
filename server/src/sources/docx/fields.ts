/** Where a reader is among a document's fields: their codes are not shown, their results are. Fields stand inside one another. */
export class Fields {
  readonly #open: ("code" | "result")[] = [];

  /** `w:fldChar` of this `w:fldCharType`. */
  reach(type: string | undefined): void {
    if (type === "begin") this.#open.push("code");
    else if (type === "separate" && this.#open.length > 0) this.#open[this.#open.length - 1] = "result";
    else if (type === "end") this.#open.pop();
  }

  get inCode(): boolean {
    return this.#open.includes("code");
  }

  /** Codes end with their paragraph: one that is never ended would take the rest of the document with it. */
  endParagraph(): void {
    while (this.#open.at(-1) === "code") this.#open.pop();
  }
}
