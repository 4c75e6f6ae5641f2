/** What a Content-Type says of text whose lines flow (RFC 3676), as programs write it. */
const FLOWED = ["format=flowed", 'format="flowed"'];
/** The marks of a quoted line, as programs set them on lines that flow: without spaces between. */
const MARKS = /^>{1,50}/u;

/** Whether some part of a message says that its lines flow. */
export function isFlowed(message: Uint8Array): boolean {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  return FLOWED.some((written) => bytes.includes(written));
}

/**
 * The body without the marks of quotation that stand inside its lines: lines that flow are joined by the parser marks and all, where RFC 3676
 * (4.5) takes the marks off before. The lines of one paragraph have as many marks each.
 */
export function withoutJoinedMarks(body: string): string {
  return body
    .split("\n")
    .map((line) => {
      const marks = MARKS.exec(line)?.[0];
      return marks === undefined ? line : line.replaceAll(new RegExp(` ${marks}(?!>) ?`, "gu"), " ");
    })
    .join("\n");
}
