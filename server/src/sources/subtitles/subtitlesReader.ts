import { decode } from "../decode.ts";
import { disguiseOf } from "../disguise.ts";
import { MOST_CUES } from "../limits.ts";
import { readableText } from "../readableText.ts";
import type { Reader } from "../reader.ts";
import { compose } from "./compose.ts";
import { cueBlocksIn } from "./cueBlocks.ts";

const NO_CUES = "has no lines of times such as 00:00:01.000 --> 00:00:04.000; save plain text as .txt";
const TOO_MANY = `has more than ${MOST_CUES.toLocaleString("en")} cues; split it into smaller files`;

/**
 * Subtitles and captions: what is said, as one text, with the time of each cue and with the speakers that the file names. Own code,
 * since the packages that read these formats do not say where in the file a word stands.
 */
export const subtitlesReader = {
  format: "subtitles",
  read(bytes) {
    const disguise = disguiseOf(bytes);
    if (disguise !== undefined) return { kind: "no-text", reason: disguise };
    const decoded = decode(bytes);
    if (decoded.kind === "no-text") return decoded;
    const { cues, title } = cueBlocksIn(decoded.text);
    if (cues.length > MOST_CUES) return { kind: "no-text", reason: TOO_MANY };
    if (cues.length === 0 && decoded.text.trim() !== "") return { kind: "no-text", reason: NO_CUES };
    const spoken = compose(decoded.text, cues);
    const landmarks = {
      cues: spoken.cues,
      ...(spoken.turns.length === 0 ? {} : { turns: spoken.turns }),
    };
    const stated = title === undefined ? {} : { title };
    return readableText({ file: decoded.text, text: spoken.text, map: spoken.map, stated, landmarks });
  },
} satisfies Reader;
