import type { Documents } from "../../server/src/sources/documents.ts";
import { readSource } from "./readSource.ts";

/** Reads documents in the test's own thread, keeping nothing. */
export const readHere: Documents = { read: ({ path, bytes }) => readSource(path, bytes) };
