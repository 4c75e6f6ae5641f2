import type { Refusal } from "../../core/features.ts";
import { Refused } from "../guard.ts";

/** What the engine answers, where it does not refuse. @throws Refused with its reason */
export function allowed<T extends { readonly kind: string }>(answer: T | Refusal): Exclude<T, Refusal>;
export function allowed<T extends { readonly kind: string }>(
  answer: T | Refusal | undefined,
): Exclude<T, Refusal> | undefined;
export function allowed(answer: { readonly kind: string; readonly reason?: string } | undefined): unknown {
  if (answer?.kind === "refused") throw new Refused(answer.reason ?? "");
  return answer;
}
