/** A longer one is no identifier that anybody registered; DOIs have no limit, the longest in use have some 200 characters. */
const LONGEST_DOI = 300;
/** What browsers and servers take, and far more than any address of a document. */
const LONGEST_ADDRESS = 2000;

/** Crossref's own pattern for modern DOIs, with all the characters that older ones have but those that end a URL or a tag. */
const DOI = /10\.\d{4,9}\/[^\s"<>{}|\\^`]{1,300}/u;
/** Marks that end the sentence or the bracket that a DOI stands in. */
const AFTER_DOI = /[.,;:!?'’”»\]]{1,8}$/u;

/**
 * A DOI as it can be compared: `10.1000/xyz`, lower case (DOIs are case-insensitive: DOI Handbook, 2.4). Takes it bare, with
 * `doi:` before it, or as an address. Undefined where the value holds none.
 */
export function normalizeDoi(value: string): string | undefined {
  const found = DOI.exec(decoded(value.slice(0, 2 * LONGEST_DOI)))?.[0].replace(AFTER_DOI, "");
  if (found === undefined) return undefined;
  // `(doi:10.1000/xyz)`: a bracket that opened before the DOI closes after it, one inside it is its own.
  const whole = found.endsWith(")") && !found.includes("(") ? found.replace(/\)+$/, "") : found;
  return whole.toLowerCase();
}

/** The DOIs that stand in `text`, normalised, each once. */
export function doisIn(text: string): string[] {
  const found = text.match(new RegExp(DOI, "gu")) ?? [];
  return [...new Set(found.flatMap((doi) => normalizeDoi(doi) ?? []))];
}

/** An address of the web as written, trimmed; undefined where it is none. */
export function webAddress(value: string): string | undefined {
  const address = value.trim();
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(address) && address.length <= LONGEST_ADDRESS
    ? address
    : undefined;
}

/**
 * An address as it can be compared: without scheme, `www.`, fragment, trailing slash and the parameters that only say where a
 * reader came from (`utm_…`). For comparing, never for opening.
 */
export function comparableAddress(address: string): string {
  const [, rest = ""] = /^https?:\/\/(?:www\.)?([^#]*)/iu.exec(address) ?? [];
  const [path = "", query] = rest.split("?", 2);
  const host = path.slice(0, path.indexOf("/") < 0 ? path.length : path.indexOf("/"));
  const parameters = (query ?? "").split("&").filter((each) => each !== "" && !/^utm_/i.test(each));
  const trimmed = host.toLowerCase() + path.slice(host.length).replace(/\/$/, "");
  return parameters.length === 0 ? trimmed : `${trimmed}?${parameters.join("&")}`;
}

function decoded(value: string): string {
  try {
    return /%2f/i.test(value) ? decodeURIComponent(value) : value;
  } catch {
    // A percent sign that is no escape.
    return value;
  }
}
