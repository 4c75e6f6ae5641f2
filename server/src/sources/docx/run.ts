import { raised } from "../raised.ts";
import { isOn, type Styles } from "./styles.ts";
import { withSymbols } from "./symbols.ts";

/** What a run of characters says of itself that matters to its words. */
export class Run {
  isHidden: boolean;
  /** Whether it is the sign that calls a note (`*`), which is no word of the sentence. */
  isNoteCall = false;
  #isRaised = false;
  #font = "";
  readonly #styles: Styles;

  /** @param isHidden whether the style of the paragraph hides it */
  constructor(styles: Styles, isHidden: boolean) {
    this.#styles = styles;
    this.isHidden = isHidden;
  }

  /** Takes an element of its properties. */
  property(name: string, attribute: (name: string) => string | undefined): void {
    const value = attribute("w:val");
    if (name === "w:vanish") this.isHidden = isOn(value);
    else if (name === "w:rStyle") this.isHidden = this.#styles(value ?? "").hidden ?? this.isHidden;
    else if (name === "w:vertAlign") this.#isRaised = value === "superscript";
    else if (name === "w:rFonts") this.#font = attribute("w:ascii") ?? attribute("w:hAnsi") ?? "";
  }

  /** What `text` shows in it. */
  shown(text: string): string {
    const shown = withSymbols(text, this.#font);
    return this.#isRaised ? raised(shown) : shown;
  }
}
