/**
 * Says what is wrong with parameters that came over the wire, as a clause, or undefined where nothing is. The JSON-RPC
 * library passes on whatever a client sends.
 */
export type Problem = (params: unknown) => string | undefined;

/** `uri` is a string. */
export function uriProblem(params: unknown): string | undefined {
  return typeof field(params, "uri") === "string" ? undefined : "uri must be a string";
}

/** `uri` and, if any, a `position`. */
export function originalProblem(params: unknown): string | undefined {
  const position = field(params, "position");
  const place = position === undefined ? undefined : placeProblem(position, "position");
  return uriProblem(params) ?? place;
}

/** `textDocument.uri` is a string. */
export function documentProblem(params: unknown): string | undefined {
  return typeof field(field(params, "textDocument"), "uri") === "string"
    ? undefined
    : "textDocument.uri must be a string";
}

/** A document and a `position`. */
export function positionProblem(params: unknown): string | undefined {
  return documentProblem(params) ?? placeProblem(field(params, "position"), "position");
}

/** A position, and whether what is referred to counts among its references. */
export function referenceProblem(params: unknown): string | undefined {
  return field(params, "context") === undefined ? "context is missing" : positionProblem(params);
}

/** A position, and the new name of what stands there. */
export function renameProblem(params: unknown): string | undefined {
  return typeof field(params, "newName") === "string" ? positionProblem(params) : "newName must be a string";
}

/** A command to run. */
export function commandProblem(params: unknown): string | undefined {
  return typeof field(params, "command") === "string" ? undefined : "command must be a string";
}

/** Words to search by. */
export function queryProblem(params: unknown): string | undefined {
  return typeof field(params, "query") === "string" ? undefined : "query must be a string";
}

/** Files that are renamed. */
export function filesProblem(params: unknown): string | undefined {
  const files = field(params, "files");
  const isNamed = (file: unknown) =>
    typeof field(file, "oldUri") === "string" && typeof field(file, "newUri") === "string";
  return Array.isArray(files) && files.every(isNamed)
    ? undefined
    : "files must be an array, each with an oldUri and a newUri";
}

/** A code action's document, range and context. */
export function codeActionProblem(params: unknown): string | undefined {
  const context = field(params, "context");
  const only = field(context, "only");
  if (context === undefined) return "context is missing";
  if (only !== undefined && only !== null && !isStrings(only))
    return "context.only must be an array of strings";
  return documentProblem(params) ?? spanProblem(field(params, "range"), "range");
}

/** A pull's document and, if any, the result it already has. */
export function pullProblem(params: unknown): string | undefined {
  const previous = field(params, "previousResultId");
  if (previous !== undefined && previous !== null && typeof previous !== "string")
    return "previousResultId must be a string";
  return documentProblem(params);
}

/** A completion item to resolve. */
export function itemProblem(params: unknown): string | undefined {
  return typeof field(params, "label") === "string" ? undefined : "label must be a string";
}

/** A document and a range of it. */
export function rangeProblem(params: unknown): string | undefined {
  return documentProblem(params) ?? spanProblem(field(params, "range"), "range");
}

/** A document and the answer that what differs is asked for. */
export function deltaProblem(params: unknown): string | undefined {
  return typeof field(params, "previousResultId") === "string"
    ? documentProblem(params)
    : "previousResultId must be a string";
}

/** A lens or a link to resolve. */
export function placedProblem(params: unknown): string | undefined {
  return spanProblem(field(params, "range"), "range");
}

/** A document as it is opened. */
export function openProblem(params: unknown): string | undefined {
  const document = field(params, "textDocument");
  if (typeof field(document, "text") !== "string") return "textDocument.text must be a string";
  if (typeof field(document, "languageId") !== "string") return "textDocument.languageId must be a string";
  return versionProblem(params) ?? documentProblem(params);
}

/** A document's changes. */
export function changeProblem(params: unknown): string | undefined {
  const changes = field(params, "contentChanges");
  if (!Array.isArray(changes)) return "contentChanges must be an array";
  for (const change of changes) {
    if (typeof field(change, "text") !== "string") return "each change's text must be a string";
    const range = field(change, "range");
    const problem = range === undefined ? undefined : spanProblem(range, "each change's range");
    if (problem !== undefined) return problem;
  }
  return versionProblem(params) ?? documentProblem(params);
}

/** The property `name` of whatever `value` is. */
export function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** Whether `value` is an array of strings. */
export function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function versionProblem(params: unknown): string | undefined {
  return Number.isInteger(field(field(params, "textDocument"), "version"))
    ? undefined
    : "textDocument.version must be an integer";
}

function spanProblem(range: unknown, name: string): string | undefined {
  return (
    placeProblem(field(range, "start"), `${name}.start`) ?? placeProblem(field(range, "end"), `${name}.end`)
  );
}

function placeProblem(place: unknown, name: string): string | undefined {
  return isCount(field(place, "line")) && isCount(field(place, "character"))
    ? undefined
    : `${name} must have a line and a character, integers from 0`;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
