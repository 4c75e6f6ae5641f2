/**
 * Lines that news sites and their archives set between paragraphs, as data: a language or a site is a row more. All are
 * lower case. Collected from the pages of English, German, French, Spanish, Italian, Russian and Ukrainian papers.
 */

/** Lines that are furniture wherever they stand alone, even once. */
export const FURNITURE_LINES: readonly string[] = [
  "advertisement",
  "advertisment",
  "advertising",
  "ad",
  "story continues below advertisement",
  "article continues after this advertisement",
  "article continues below",
  "skip advertisement",
  "scroll to continue",
  "click here to read more",
  "share this article",
  "anzeige",
  "werbung",
  "publicité",
  "publicidad",
  "pubblicità",
  "реклама",
];

/** Words that introduce a link to another page, before `|` or `:`. */
export const LINK_PREFIXES: readonly string[] = [
  "also read",
  "also see",
  "also watch",
  "more on this story",
  "read also",
  "read more",
  "read next",
  "recommended",
  "related",
  "related articles",
  "related materials",
  "related news",
  "related stories",
  "see also",
  "watch also",
  "watch now",
  "lesen sie auch",
  "mehr zum thema",
  "siehe auch",
  "à lire aussi",
  "lire aussi",
  "lea también",
  "lee también",
  "leggi anche",
  "читайте также",
  "материалы по теме",
  "читайте також",
];

/** Words of a page's navigation that may stand above its title. */
export const NAVIGATION_LINES: readonly string[] = [
  "home",
  "menu",
  "search",
  "news",
  "world",
  "world news",
  "latest news",
  "breaking news",
  "politics",
  "business",
  "opinion",
  "print",
  "share",
  "subscribe",
  "sign in",
  "sign up",
  "log in",
  "skip to content",
  "skip to main content",
];
