import type { CancelToken } from "../core/ports.ts";

/** A token with the switch that cancels it. */
export interface CancelSource {
  readonly token: CancelToken;
  cancel(): void;
}

/** A source whose token is not cancelled yet. */
export function cancelSource(): CancelSource {
  const token = { cancelled: false };
  return {
    token,
    cancel: () => {
      token.cancelled = true;
    },
  };
}

/** A token that is cancelled as soon as one of `tokens` is. */
export function anyOf(...tokens: readonly CancelToken[]): CancelToken {
  return {
    get cancelled() {
      return tokens.some((token) => token.cancelled);
    },
  };
}
