import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { Cancelled, type CancelToken } from "../core/ports.ts";
import { described, type Log } from "./log.ts";

/** Thrown by a feature whose document has changed or closed under it: its result would fit no text the client shows. */
export class Stale extends Error {
  constructor() {
    super("the document has changed since");
    this.name = "Stale";
  }
}

/** Thrown by a feature that can't do what a user asks for: the message, whole sentences, says why, and is shown. */
export class Refused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "Refused";
  }
}

/** How one request is answered. */
export interface Answering<Params, Result> {
  readonly method: string;
  /** What is wrong with the parameters, as a clause; undefined where nothing is. */
  readonly problem: (params: Params) => string | undefined;
  /** What a request is answered with whose feature failed: as if there were nothing to say. */
  readonly empty: (params: Params) => Result;
  readonly answer: (params: Params, token: CancelToken) => Result | Promise<Result>;
  /** The error for a stale result, where it is not "content modified". */
  readonly whenStale?: () => ResponseError<unknown>;
  /** What names the document's state in the log: its uri and version. */
  readonly subject: (params: Params) => string;
}

/**
 * A request handler that settles every request exactly once: with the result; with a `ResponseError` where the
 * parameters are malformed, the client has cancelled, the document has changed or the feature refuses; and with `empty` where the feature failed,
 * which is logged. A cancelled request is answered at once, whatever its work is still at.
 */
export function guard<Params, Result>(
  log: Log,
  answering: Answering<Params, Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
  return (params, token) =>
    new Promise((settle, refuse) => {
      const problem = problemOf(answering, params);
      if (problem !== undefined) {
        refuse(new ResponseError(ErrorCodes.InvalidParams, `${answering.method}: ${problem}`));
        return;
      }
      const cancel = () => refuse(new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled"));
      if (token.isCancellationRequested) {
        cancel();
        return;
      }
      const listening = token.onCancellationRequested(cancel);
      void resultOf(log, answering, params, token)
        .then(settle, refuse)
        .finally(() => listening.dispose());
    });
}

function problemOf<Params, Result>({ problem }: Answering<Params, Result>, params: Params) {
  try {
    return problem(params);
  } catch {
    return "malformed parameters";
  }
}

async function resultOf<Params, Result>(
  log: Log,
  { method, answer, empty, whenStale, subject }: Answering<Params, Result>,
  params: Params,
  token: CancellationToken,
): Promise<Result> {
  const cancelToken = {
    get cancelled() {
      return token.isCancellationRequested;
    },
  };
  try {
    const result = await answer(params, cancelToken);
    log.trace(`${method} was answered for ${subject(params)}.`, answered(result));
    return result;
  } catch (error) {
    if (error instanceof Error)
      log.trace(`${method} was not answered for ${subject(params)}.`, error.message);
    if (error instanceof Stale || error instanceof Cancelled) throw (whenStale ?? contentModified)();
    if (error instanceof Refused) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
    log.error(`${method} failed for ${subject(params)}: ${described(error)}`);
    return empty(params);
  }
}

/** An answer as it is traced: how many there are of what a list holds, and not the words of documents. */
function answered(result: unknown): string {
  if (Array.isArray(result)) return `${result.length} in all`;
  return result === null || result === undefined ? "nothing" : `with ${Object.keys(result).join(", ")}`;
}

function contentModified(): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.ContentModified, "content modified");
}
