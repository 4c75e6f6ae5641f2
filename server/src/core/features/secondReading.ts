import { sourceOfReading } from "../corpus/readings.ts";
import type { Source, SourceFormat } from "../corpus/source.ts";

/** What the second reading of a format is: how words stand there that its first reading lacks. */
const SECOND: Readonly<Partial<Record<SourceFormat, string>>> = {
  pdf: "Found with the page read in another order.",
  docx: "Found with the tracked changes rejected.",
  odt: "Found with the tracked changes rejected.",
  html: "Found in the page outside its main text.",
  mhtml: "Found in the page outside its main text.",
  email: "Found in the message as a web page.",
};

/**
 * Says of a passage of a second reading what that is, as a sentence: whoever opens the file may not see the words at once. Undefined
 * for a first reading.
 *
 * @param reading the reading that the passage is of
 */
export function describeReading(reading: string, { format }: Pick<Source, "format">): string | undefined {
  return sourceOfReading(reading) === reading || format === undefined ? undefined : SECOND[format];
}
