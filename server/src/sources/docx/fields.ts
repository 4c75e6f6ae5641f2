/** Where a reader is among a document's fields: their codes are not shown, their results are. Fields stand inside one another. */
export class Fields {
  readonly #open: ("code" | "result")[] = [];
  #codes = 0;

  /** `w:fldChar` of this `w:fldCharType`. */
  reach(type: string | undefined): void {
    if (type === "begin") {
      this.#open.push("code");
      this.#codes++;
    } else if (type === "separate" && this.#open.length > 0) {
      this.#end();
      this.#open.push("result");
    } else if (type === "end") this.#end();
  }

  get inCode(): boolean {
    return this.#codes > 0;
  }

  /** Codes end with their paragraph: one that is never ended would take the rest of the document with it. */
  endParagraph(): void {
    while (this.#open.at(-1) === "code") this.#end();
  }

  #end(): void {
    if (this.#open.pop() === "code") this.#codes--;
  }
}
