import type { XmlStart } from "../document/xml.ts";

/** What a style of an OpenDocument text says that matters to its words. */
export interface TextStyle {
  readonly parent: string;
  isHidden: boolean;
  isRaised: boolean;
}

/** Styles are not based on longer chains; chains may also be circles. */
const LONGEST_CHAIN = 32;

/** The styles of the part that the text stands in; they come before it. */
export class TextStyles {
  readonly #styles = new Map<string, TextStyle>();
  #open: TextStyle | undefined;

  /** Takes the start of an element of the styles. */
  open({ name, attribute }: XmlStart): void {
    if (name === "style:style") {
      this.#open = { parent: attribute("style:parent-style-name") ?? "", isHidden: false, isRaised: false };
      this.#styles.set(attribute("style:name") ?? "", this.#open);
    } else if (name === "style:text-properties" && this.#open !== undefined) {
      this.#open.isHidden = attribute("text:display") === "none";
      this.#open.isRaised = (attribute("style:text-position") ?? "").startsWith("super");
    }
  }

  get(name: string | undefined): TextStyle | undefined {
    return name === undefined ? undefined : this.#styles.get(name);
  }

  /** Whether the style `name` is `ancestor` or based on it. */
  isBasedOn(name: string | undefined, ancestor: string): boolean {
    let current = name;
    for (let steps = 0; current !== undefined && steps < LONGEST_CHAIN; steps++) {
      if (current === ancestor) return true;
      current = this.#styles.get(current)?.parent;
    }
    return false;
  }
}
