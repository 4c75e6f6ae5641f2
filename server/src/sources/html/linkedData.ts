import { LONGEST_LINKED_DATA } from "../limits.ts";
import { elementsIn, type HtmlElement } from "./nodes.ts";

/** What a page's JSON-LD says of its article, in schema.org's words. Values as found. */
export interface LinkedData {
  readonly headline?: string;
  /** Its name, which is the title where `headline` is a summary (Wikipedia). */
  readonly name?: string;
  readonly date?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly articleBody?: string;
}

/** Types of schema.org that are the work a page shows: `NewsArticle`, `BlogPosting`, `Report`, `Book`, `WebPage`. */
const WORK = /(?:Article|Posting|Report|Review|Book|Chapter|Thesis|Legislation|Recipe|Speech)$/u;
/** Graphs and lists hold the article among breadcrumbs and images, a few levels down. */
const DEEPEST = 4;
const MOST_ITEMS = 200;

type Json = Readonly<Record<string, unknown>>;

/** What the scripts of JSON-LD (https://www.w3.org/TR/json-ld/) in a page say of it; empty where there are none or broken ones. */
export function linkedData(root: HtmlElement): LinkedData {
  for (const element of elementsIn(root)) {
    if (element.localName !== "script") continue;
    if (element.getAttribute("type")?.trim().toLowerCase() !== "application/ld+json") continue;
    const work = workIn(parsed(element.textContent ?? ""), 0);
    if (work !== undefined) return described(work);
  }
  return { authors: [] };
}

function parsed(json: string): unknown {
  if (json.length > LONGEST_LINKED_DATA) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function workIn(value: unknown, depth: number): Json | undefined {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return firstWork(value, depth);
  const item = value as Json;
  if (textsIn(item["@type"]).some((type) => WORK.test(type))) return item;
  return firstWork([item["@graph"], item.mainEntity, item.mainEntityOfPage], depth);
}

function firstWork(items: readonly unknown[], depth: number): Json | undefined {
  for (const item of items.slice(0, MOST_ITEMS)) {
    const work = workIn(item, depth + 1);
    if (work !== undefined) return work;
  }
  return undefined;
}

function described(work: Json): LinkedData {
  const headline = textsIn(work.headline)[0];
  const name = textsIn(work.name)[0];
  const date = textsIn(work.datePublished)[0] ?? textsIn(work.dateCreated)[0];
  const publisher = namesIn(work.publisher)[0];
  const articleBody = textsIn(work.articleBody)[0];
  return {
    authors: namesIn(work.author),
    ...(headline === undefined ? {} : { headline }),
    ...(name === undefined ? {} : { name }),
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(articleBody === undefined ? {} : { articleBody }),
  };
}

/** A name, an object with one, or several of either. */
function namesIn(value: unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [value];
  return items.flatMap((item) => {
    return typeof item === "object" && item !== null ? textsIn((item as Json).name) : textsIn(item);
  });
}

function textsIn(value: unknown): string[] {
  const items = Array.isArray(value) ? value.slice(0, MOST_ITEMS) : [value];
  return items.filter((item): item is string => typeof item === "string" && item.trim() !== "");
}
