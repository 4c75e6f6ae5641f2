import type { HtmlElement } from "../html/nodes.ts";

/**
 * Whether an element says by its type (EPUB Structural Semantics Vocabulary, https://www.w3.org/TR/epub-ssv-11/) or its role (DPUB-ARIA) that
 * it is one of `types`: `footnote` stands for `epub:type="footnote"` and `role="doc-footnote"`.
 */
export function isOfType(element: HtmlElement, ...types: readonly string[]): boolean {
  const type = element.getAttribute("epub:type");
  const role = element.getAttribute("role");
  if (type === null && role === null) return false;
  const stated = [...(type ?? "").split(/\s+/), ...(role ?? "").replaceAll("doc-", "").split(/\s+/)];
  return types.some((each) => stated.includes(each));
}
