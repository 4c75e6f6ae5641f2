import type { XmlHandler, XmlStart } from "./xml.ts";

/** Tells `handler` of a document without the elements that `isUnseen` says, and all that is in them. It is asked of nothing inside those. */
export function seen(handler: XmlHandler, isUnseen: (start: XmlStart) => boolean): XmlHandler {
  /** Elements open inside one that is unseen, itself included. */
  let unseen = 0;
  return {
    open(start) {
      if (unseen > 0 || isUnseen(start)) unseen++;
      else handler.open(start);
    },
    close(name) {
      if (unseen > 0) unseen--;
      else handler.close?.(name);
    },
    text(text) {
      if (unseen === 0) handler.text?.(text);
    },
  };
}
