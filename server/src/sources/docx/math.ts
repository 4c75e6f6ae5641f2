import { raised } from "../raised.ts";

/** The brackets around an element of a formula (`m:d`), which stand in its properties. */
interface Brackets {
  begin: string;
  separator: string;
  end: string;
  parts: number;
}

/** ECMA-376 part 1, 22.1.2.12 to 22.1.2.39: what stands where nothing is stated. */
const ROUND = { begin: "(", separator: "|", end: ")" };

/** The characters of a formula that are no text of it: brackets, the line of a fraction, raised figures. */
export class Formula {
  readonly #open: string[] = [];
  readonly #brackets: Brackets[] = [];
  #raised = 0;

  /** What `text` shows where it stands. */
  shown(text: string): string {
    return this.#raised > 0 ? raised(text) : text;
  }

  /** What the start of the element `name` writes. */
  open(name: string, attribute: (name: string) => string | undefined): string {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (name === "m:sup") this.#raised++;
    if (name === "m:d") this.#brackets.push({ ...ROUND, parts: 0 });
    const brackets = this.#brackets.at(-1);
    if (brackets === undefined) return "";
    if (name === "m:begChr") brackets.begin = attribute("m:val") ?? "";
    if (name === "m:endChr") brackets.end = attribute("m:val") ?? "";
    if (name === "m:sepChr") brackets.separator = attribute("m:val") ?? "";
    if (name !== "m:e" || parent !== "m:d") return "";
    return brackets.parts++ === 0 ? brackets.begin : brackets.separator;
  }

  /** What the end of the element `name` writes. */
  close(name: string): string {
    this.#open.pop();
    if (name === "m:sup") this.#raised--;
    if (name === "m:num") return "/";
    return name === "m:d" ? this.#brackets.pop()!.end : "";
  }
}
