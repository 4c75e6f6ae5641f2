import { markdownReader } from "./markdown.ts";
import type { Reader } from "./reader.ts";
import { subtitlesReader } from "./subtitles/subtitlesReader.ts";
import { textReader } from "./text.ts";

/** The readers of formats that are read `here` (formats.ts): small, and quick on any input. The others are in registry.ts. */
export const lightReaders: readonly Reader[] = [textReader, markdownReader, subtitlesReader];
