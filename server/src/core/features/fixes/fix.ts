import type { Code } from "../../check/codes.ts";
import type { Finding } from "../../check/types.ts";
import type { TextEdit } from "../textEdit.ts";

/** A change that mends a finding. */
export interface Fix {
  /** An instruction in a few words, without a full stop. */
  readonly title: string;
  readonly code: Code;
  readonly finding: Finding;
  /** In order, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** Whether it is the one to apply unasked; at most one of a finding's is. */
  readonly preferred: boolean;
}
