import type { SourceCard } from "../../core/features/card.ts";
import type { Excerpt, Segment } from "../../core/features/excerpt.ts";
import type { Place } from "../../core/service.ts";
import { type Linking, originalTarget, placeName, targetOf } from "./link.ts";
import type { Markup } from "./markup.ts";

/**
 * A source by its reference, or by title and date, linked to the place, with its key.
 *
 * @param where the locators to show beside it, as a reference has them
 */
export function renderSource(
  { title, date, key, path, reference }: SourceCard,
  place: Place | undefined,
  markup: Markup,
  linking: Linking,
  where: readonly string[] = [],
): string {
  const name = markup.link(reference ?? title, targetOf(place, linking), placeName(path, place));
  const rest = [reference === undefined ? date : undefined, ...where, `@${key}`]
    .filter((part) => part !== undefined)
    .map((part) => markup.text(part));
  const original = originalTarget(place, linking);
  const open = original === undefined ? [] : [markup.link("Open original", original, "")];
  return [name, ...rest, ...open].join(" · ");
}

/** A passage in its context: quoted words strong, what the report leaves out struck. */
export function renderExcerpt(excerpt: Excerpt, markup: Markup): string {
  return markup.blockQuote(
    excerpt
      .map((segment) => renderSegment(segment, markup))
      .join("")
      .trim(),
  );
}

function renderSegment({ kind, text }: Segment, markup: Markup): string {
  switch (kind) {
    case "quoted":
      return markup.strong(text);
    case "changed":
      return markup.changed(text);
    case "omitted":
      return markup.struck(text);
    default:
      return markup.text(text);
  }
}
