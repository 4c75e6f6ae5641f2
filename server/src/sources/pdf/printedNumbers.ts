import { type Numeral, written } from "./numerals.ts";

/** A page agrees with one so many pages off, not only with the next: plates and first pages of chapters have no number. */
const REACH = 4;
/** Fewer pages whose numbers agree are as likely years or chapters. */
const FEWEST = 2;
const LEAST_SHARE = 0.4;

/**
 * The number printed on each page, from what the running heads and feet of the pages hold. A number counts where another
 * page's agrees with it; pages without one get it from their neighbours, as people count them.
 *
 * @param pages each page's numbers, in its order
 * @returns as many labels as pages, empty where there is none; undefined where no numbers agree
 */
export function printedNumbers(pages: readonly (readonly Numeral[])[]): string[] | undefined {
  const own = pages.map((numerals, page) => agreeing(numerals, page, pages));
  const count = own.filter((numeral) => numeral !== undefined).length;
  if (count < FEWEST || count < LEAST_SHARE * pages.length) return undefined;
  const after = carried(own, -1);
  const before = carried(own, 1);
  return own.map((numeral, page) => {
    const found = numeral ?? after[page] ?? before[page];
    return found === undefined ? "" : written(found);
  });
}

/** The numeral of a page with which most pages near it agree, if any does. */
function agreeing(
  numerals: readonly Numeral[],
  page: number,
  pages: readonly (readonly Numeral[])[],
): Numeral | undefined {
  let best: Numeral | undefined;
  let most = 0;
  for (const numeral of numerals) {
    let count = 0;
    for (let step = -REACH; step <= REACH; step++) {
      if (step === 0) continue;
      const agrees = pages[page + step]?.some(
        ({ kind, value }) => kind === numeral.kind && value === numeral.value + step,
      );
      if (agrees) count++;
    }
    if (count > most) [best, most] = [numeral, count];
  }
  return best;
}

/** For each page what the next numbered page in direction `-step` says of it, counting on; nothing below 1. */
function carried(own: readonly (Numeral | undefined)[], step: 1 | -1): (Numeral | undefined)[] {
  const all: (Numeral | undefined)[] = own.map(() => undefined);
  let last: Numeral | undefined;
  for (let i = 0; i < own.length; i++) {
    const page = step === 1 ? i : own.length - 1 - i;
    const next: Numeral | undefined = last && { kind: last.kind, value: last.value + step };
    last = own[page] ?? (next !== undefined && next.value >= 1 ? next : undefined);
    all[page] = last;
  }
  return all;
}
