/**
 * A person's name in parts, or a name that has none. Either `family` or `literal` is there. The parts are those of CSL
 * (CSL-JSON schema, "name-variable"): a particle that goes with the family name in print is its own part, so that it can be
 * left out where names are sorted or matched.
 */
export type Name = PersonName | LiteralName;

/** A person's name in its parts, each as written. */
export interface PersonName {
  readonly family: string;
  readonly given?: string;
  /** `van der`, `de la`: before the family name. */
  readonly particle?: string;
  /** `Jr.`, `III`: after it. */
  readonly suffix?: string;
}

/** An institution, or a person whose name nobody has taken apart. */
export interface LiteralName {
  readonly literal: string;
}

/**
 * A name as people write it, on one line: `Doe, Jane` is taken apart, `Jane Doe` and `World Bank` are left whole, since
 * nothing tells which of their words is a family name. Undefined where there is no letter in it.
 */
export function writtenName(written: string): Name | undefined {
  const name = written.trim();
  if (!/\p{L}/u.test(name)) return undefined;
  const comma = name.indexOf(",");
  const [family, given] = [name.slice(0, comma).trim(), name.slice(comma + 1).trim()];
  const isInverted = comma > 0 && family !== "" && given !== "" && !given.includes(",");
  return isInverted ? { family, given } : { literal: name };
}

/** What a name is called by in a reference: the family name with its particle, or all of it. */
export function shortName(name: Name): string {
  if ("literal" in name) return name.literal;
  return name.particle === undefined ? name.family : `${name.particle} ${name.family}`;
}

/** A name in reading order: `Ludwig van Beethoven`, `Martin Luther King Jr.`, `World Bank`. */
export function fullName(name: Name): string {
  if ("literal" in name) return name.literal;
  const { given, particle, family, suffix } = name;
  return [given, particle, family, suffix].filter((part) => part !== undefined).join(" ");
}
