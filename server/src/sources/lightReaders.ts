import { markdownReader } from "./markdown.ts";
import type { Reader } from "./reader.ts";
import { textReader } from "./text.ts";

/** The readers of formats that are read `here` (formats.ts): small, and quick on any input. The others are in registry.ts. */
export const lightReaders: readonly Reader[] = [textReader, markdownReader];
