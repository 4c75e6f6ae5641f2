import { describe, expect, test } from "vitest";
import type { ReadableText } from "../../../server/src/core/corpus/source.ts";
import type { SourceContent } from "../../../server/src/sources/reader.ts";
import { subtitlesReader } from "../../../server/src/sources/subtitles/subtitlesReader.ts";

function content(file: string): SourceContent {
  return subtitlesReader.read(Buffer.from(file));
}

function read(file: string): ReadableText {
  const found = content(file);
  if (found.kind === "no-text") throw new Error(found.reason);
  return found.readable;
}

/** A WebVTT file with these cues, two seconds each. */
function vtt(...cues: string[]): string {
  const blocks = cues.map((cue, i) => `${time(2 * i)} --> ${time(2 * i + 2)}\n${cue}\n`);
  return `WEBVTT\n\n${blocks.join("\n")}`;
}

function time(seconds: number): string {
  return `00:00:${String(seconds).padStart(2, "0")}.000`;
}

describe("what is said, as one text", () => {
  test.each<[string, string[], string]>([
    ["cues and lines join", ["We will not", "yield to\nanyone."], "We will not yield to anyone."],
    [
      "tags",
      ["<c.yellow.bg_blue>We</c> <i>will</i> <b>n<u>o</u>t</b> <lang en>yield</lang>"],
      "We will not yield",
    ],
    ["time stamps", ["We<00:00:00.500><c> will</c><00:00:01.000><c> not</c>"], "We will not"],
    ["readings", ["<ruby>漢<rt>kan</rt></ruby>字"], "漢字"],
    ["SubStation's overrides", ["{\\an8}We will {\\i1}not{\\i0}"], "We will not"],
    ["fonts of SubRip", [`<font color="#fff">We</font> will`], "We will"],
    ["references", ["AT&amp;T &lt;now&gt;&nbsp;here &#8212; there&lrm;"], "AT&T <now> here — there\u200e"],
    ["signs that are no tags", ["a < b & c > d <3 {x}"], "a < b & c > d <3 {x}"],
    ["sounds", ["[Music]", "We (laughs) will"], "[Music] We (laughs) will"],
    ["dialogue", ["- Will you?\n- No."], "Will you?\n\nNo."],
    ["dialogue without spaces", ["-Will you?\n-No."], "Will you?\n\nNo."],
    [
      "a dash that takes up what broke off",
      ["We will", "—not yield", "-20 degrees"],
      "We will —not yield -20 degrees",
    ],
    [
      "marks of another speaker",
      ["&gt;&gt; Will you?", ">> No.", ">>> In other news"],
      "Will you?\n\nNo.\n\nIn other news",
    ],
    ["a mark within a line", ["Will you? >> No."], "Will you?\n\nNo."],
    ["blank cues", ["We will", "&nbsp;", "not"], "We will not"],
  ])("%s", (_, cues, expected) => expect(read(vtt(...cues)).text).toBe(expected));

  test("notes, styles, regions and identifiers are none of it", () => {
    const file = `WEBVTT - Town hall\nKind: captions\nLanguage: en\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE\nwords of\na note\n\nNOTE one line\n\nintro-1\n00:01.000 --> 00:02.500 align:start position:0%\nWe will\n\n2\n00:00:02.500 --> 00:00:03.000\nnot.\n`;
    const found = read(file);
    expect(found.text).toBe("We will not.");
    expect(found.metadata.title).toBe("Town hall");
    expect(found.landmarks.cues).toEqual([
      { start: 0, from: 1, to: 2.5 },
      { start: 8, from: 2.5, to: 3 },
    ]);
  });

  test.each([
    [
      "SubRip",
      "\ufeff1\r\n00:00:01,000 --> 00:00:02,000\r\nWe will\r\nnot\r\n\r\n2\r\n00:00:02,000 --> 00:00:04,000\r\nyield.\r\n",
    ],
    [
      "SubRip with coordinates",
      "1\n00:00:01,000 --> 00:00:02,000 X1:40 X2:600 Y1:20 Y2:50\nWe will not\n\n2\n00:00:02,000 --> 00:00:04,000\nyield.",
    ],
    [
      "SubRip without blank lines",
      "1\n00:00:01,000 --> 00:00:02,000\nWe will not\n2\n00:00:02,000 --> 00:00:04,000\nyield.",
    ],
    [
      "SubRip with a blank line in a cue",
      "1\n00:00:01,000 --> 00:00:02,000\nWe will\n\nnot\n\n2\n00:00:02,000 --> 00:00:04,000\nyield.",
    ],
    ["SubViewer", "0:00:01.000,0:00:02.000\nWe will not\n\n0:00:02.000,0:00:04.000\nyield.\n"],
  ])("%s", (_, file) => {
    const { text, landmarks } = read(file);
    expect(text).toBe("We will not yield.");
    expect(landmarks.cues).toEqual([
      { start: 0, from: 1, to: 2 },
      { start: 12, from: 2, to: 4 },
    ]);
  });

  test("a year alone on a line is text", () => {
    expect(
      read("1\n00:00:01,000 --> 00:00:02,000\nIt was\n1862\n\n2\n00:00:02,000 --> 00:00:04,000\n1863 came")
        .text,
    ).toBe("It was 1862 1863 came");
  });

  test("a recording of more than an hour", () => {
    const { landmarks } = read("WEBVTT\n\n101:02:03.500 --> 101:02:04.000\nlate\n");
    expect(landmarks.cues).toEqual([{ start: 0, from: 363_723.5, to: 363_724 }]);
  });
});

describe("captions that roll up", () => {
  const youtube = `WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.389 align:start position:0%
 
we<00:00:00.320><c> will</c><00:00:00.560><c> not</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
we will not
 

00:00:02.399 --> 00:00:04.550 align:start position:0%
we will not
yield<00:00:02.560><c> no</c><00:00:02.960><c> no</c>

00:00:04.550 --> 00:00:04.560 align:start position:0%
yield no no
 

00:00:04.560 --> 00:00:06.000 align:start position:0%
yield no no
never<00:00:04.960><c> ever</c>
`;

  test("YouTube's show each line once more", () => {
    const { text, landmarks } = read(youtube);
    expect(text).toBe("we will not yield no no never ever");
    expect(landmarks.cues!.map(({ start, from, to }) => [text.slice(start).split(" ")[0], from, to])).toEqual(
      [
        ["we", 0.16, 2.399],
        ["yield", 2.399, 4.56],
        ["never", 4.56, 6],
      ],
    );
  });

  test("those that show what was said so far", () => {
    const { text } = read(
      vtt("we", "we will", "we will not", "we will not yield", "to anyone", "to anyone here"),
    );
    expect(text).toBe("we will not yield to anyone here");
  });

  test("words said twice stay", () => {
    expect(
      read(vtt("No.", "No.", "We will", "not yield", "to", "anyone", "at all,", "ever,", "again")).text,
    ).toBe("No. No. We will not yield to anyone at all, ever, again");
  });
});

describe("speakers", () => {
  function turns(file: string): [string, string][] {
    const { text, landmarks } = read(file);
    return (landmarks.turns ?? []).map(({ start, end, speaker }) => [speaker, text.slice(start, end)]);
  }

  test("WebVTT's voices (Teams)", () => {
    const file = vtt(
      "<v Jane Doe>We will</v>",
      "<v Jane Doe>not.</v>",
      "<v.loud Max M&uuml;ller>Why?</v>",
      "[Music]",
    );
    expect(read(file).text).toBe("We will not.\n\nWhy?\n\n[Music]");
    expect(turns(file)).toEqual([
      ["Jane Doe", "We will not."],
      ["Max Müller", "Why?"],
    ]);
  });

  test("labels (Zoom): a label that comes again does not part a quotation", () => {
    const file = vtt(
      "Jane Doe: We will",
      "Jane Doe: not yield.",
      "Max Müller (he/him): Why?",
      "Max Müller (he/him): And when?",
    );
    expect(read(file).text).toBe("Jane Doe: We will not yield.\n\nMax Müller (he/him): Why? And when?");
    expect(turns(file)).toEqual([
      ["Jane Doe", "We will not yield."],
      ["Max Müller (he/him)", "Why? And when?"],
    ]);
  });

  test("labels in capitals, and marks that end a turn", () => {
    const file = vtt(">> JANE DOE: We will", "not.", ">> Why?", "- MAN: Because.");
    expect(read(file).text).toBe("JANE DOE: We will not.\n\nWhy?\n\nMAN: Because.");
    expect(turns(file)).toEqual([
      ["JANE DOE", "We will not."],
      ["MAN", "Because."],
    ]);
  });

  test.each([
    ["Note: we will not."],
    ["Remember this: we will not."],
    ["It is 10:30 now"],
    ["Look:"],
    ["https://a.example b"],
  ])("%s is no label", (cue) => expect(turns(vtt(cue, "And more."))).toEqual([]));
});

test("every word maps to its place in the file, and so to its line", () => {
  const file = vtt("<v Jane>We <i>wi</i>ll</v>", "AT&amp;T's not\nyield");
  const { text, map, lines } = read(file);
  const under = (words: string): string => {
    const start = text.indexOf(words);
    const range = map.toSourceRange({ start, end: start + words.length });
    return file.slice(range.start, range.end);
  };
  expect(under("We")).toBe("We");
  expect(under("will")).toBe("wi</i>ll");
  expect(under("AT&T's")).toBe("AT&amp;T's");
  expect(under("not yield")).toBe("not\nyield");
  expect(lines!.positionAt(map.toSource(text.indexOf("yield")))).toEqual({ line: 7, character: 0 });
});

describe("no text, one sentence each", () => {
  test.each([
    ["nothing", "", /^is empty$/],
    ["no cues", "WEBVTT\n\nWords without times\n", /^has no lines of times/],
    ["no words", "WEBVTT\n\n00:01.000 --> 00:02.000\n...\n", /^holds no words$/],
    ["a PDF", "%PDF-1.4", /^is a PDF by its content/],
    ["a picture", "a\0b", /^is no text by its content/],
    ["too many cues", "1:00 --> 1:01\n".repeat(200_001), /^has more than 200,000 cues/],
  ])("%s", (_, file, reason) =>
    expect(content(file)).toEqual({ kind: "no-text", reason: expect.stringMatching(reason) }),
  );
});

test.each([
  ["tags that never end", "<".repeat(200_000)],
  ["references that never end", "&#".repeat(200_000)],
  ["one cue of 300,000 words", "word ".repeat(300_000)],
  ["dashes", "-".repeat(300_000)],
  ["times in a line", "00:00:01.000 --> ".repeat(50_000)],
])("a file that means harm: %s", (_, cue) => {
  expect(read(vtt("words", cue, cue)).text).toContain("words");
});

test("a cue that ends before it begins takes no time", () => {
  const { cues } = read("1\n00:00:05,000 --> 00:00:02,000\nWe will not yield.\n").landmarks;
  expect(cues).toEqual([{ start: 0, from: 5, to: 5 }]);
});
