import { type Diagnostic, Disposable, type Event, languages, type Uri } from "vscode";

/** How long an event may take to come. Two busy cores start a server and index five sources well within it. */
const eventLimit = 15_000;

/**
 * Resolves with what `look` gives as soon as it gives something: at once, or after one of the events.
 * @param look undefined while there is nothing yet
 * @param what said in the error when it never comes
 */
export function eventually<T>(
  events: readonly Event<unknown>[],
  look: () => T | undefined,
  what: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const subscriptions: Disposable[] = [];
    const end = () => {
      clearTimeout(limit);
      Disposable.from(...subscriptions).dispose();
    };
    const limit = setTimeout(() => {
      end();
      reject(new Error(`waited in vain for ${what()}`));
    }, eventLimit);
    const check = () => {
      const found = look();
      if (found === undefined) return;
      end();
      resolve(found);
    };
    for (const event of events) subscriptions.push(event(check));
    check();
  });
}

/** Quotewright's findings in a document, in the order of the text. */
export function findingsOf(uri: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === "quotewright")
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** A finding's code, without the link to its page. */
export function codeOf({ code }: Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Resolves with a document's findings once their codes satisfy `enough`. */
export function findings(uri: Uri, enough: (codes: readonly string[]) => boolean): Promise<Diagnostic[]> {
  return eventually(
    [languages.onDidChangeDiagnostics],
    () => {
      const found = findingsOf(uri);
      return enough(found.map(codeOf)) ? found : undefined;
    },
    () => `other findings in ${uri.path} than [${findingsOf(uri).map(codeOf).join(", ")}]`,
  );
}
