/** What elements mean for the text of a page, as data. Names as in the HTML standard (https://html.spec.whatwg.org/). */

/** Elements whose content a reader of the page does not see as its text. */
export const UNSEEN: ReadonlySet<string> = new Set([
  "annotation",
  "annotation-xml",
  "applet",
  "audio",
  "canvas",
  "datalist",
  "embed",
  "frameset",
  "head",
  "iframe",
  "input",
  "map",
  "meta",
  "noembed",
  "noframes",
  "noscript",
  "object",
  "option",
  "rp",
  "rt",
  "rtc",
  "script",
  "select",
  "style",
  "svg",
  "template",
  "textarea",
  "title",
  "video",
]);

/** Elements that begin and end a paragraph: those that the standard's style sheet ("Rendering") displays as blocks. */
export const BLOCKS: ReadonlySet<string> = new Set([
  "address",
  "article",
  "aside",
  "blockquote",
  "body",
  "caption",
  "center",
  "dd",
  "details",
  "dialog",
  "dir",
  "div",
  "dl",
  "dt",
  "fieldset",
  "figcaption",
  "figure",
  "footer",
  "form",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "header",
  "hgroup",
  "hr",
  "html",
  "legend",
  "li",
  "listing",
  "main",
  "menu",
  "nav",
  "ol",
  "optgroup",
  "p",
  "plaintext",
  "pre",
  "search",
  "section",
  "summary",
  "table",
  "ul",
  "xmp",
]);

/** Headings by depth. */
export const HEADINGS: ReadonlyMap<string, number> = new Map([
  ["h1", 1],
  ["h2", 2],
  ["h3", 3],
  ["h4", 4],
  ["h5", 5],
  ["h6", 6],
]);

/** Elements whose words are no paragraph that a reader would count. */
export const UNCOUNTED: ReadonlySet<string> = new Set([
  ...HEADINGS.keys(),
  "caption",
  "dt",
  "figcaption",
  "footer",
  "legend",
  "nav",
  "summary",
  "table",
]);

/** Elements whose line breaks and spaces are shown as they are. */
export const PREFORMATTED: ReadonlySet<string> = new Set(["listing", "plaintext", "pre", "xmp"]);

/**
 * Classes of what stands in a page's text and is not read with it: words for screen readers alone (Bootstrap, WordPress,
 * GOV.UK, MediaWiki), and the links beside a heading that edit it or lead to it (MediaWiki, Sphinx, rustdoc).
 */
export const UNSEEN_CLASSES: ReadonlySet<string> = new Set([
  "govuk-visually-hidden",
  "headerlink",
  "hidden-visually",
  "mw-editsection",
  "mw-jump-link",
  "noprint",
  "screen-reader-text",
  "screenreader-only",
  "screen-reader-only",
  "show-for-sr",
  "sr-only",
  "u-visually-hidden",
  "visually-hidden",
  "visuallyhidden",
  "vh",
]);

/** Roles (https://www.w3.org/TR/dpub-aria/), types of EPUB and classes (Pandoc, WordPress, MediaWiki) of calls to notes, whatever they say. */
export const NOTE_CALLS: ReadonlySet<string> = new Set([
  "doc-noteref",
  "doc-backlink",
  "noteref",
  "footnote-ref",
  "footnote-back",
  "footnote-backref",
  "footnoteref",
  "mw-cite-backlink",
]);

/**
 * Classes of calls to notes that are other links' as well: docutils and Sphinx give `reference` to every link. They call
 * where they say a number, a sign, or words between brackets.
 */
export const PERHAPS_NOTE_CALLS: ReadonlySet<string> = new Set([
  "reference",
  "footnote-reference",
  "citation-reference",
  "footref",
]);
