import type { StatedMetadata } from "../../core/corpus/metadata.ts";
import { assemble } from "../document/assemble.ts";
import { uncounted } from "../document/blocks.ts";
import { propertiesIn } from "../document/properties.ts";
import { headingIn, statedByProperties } from "../document/stated.ts";
import { readXml } from "../document/xml.ts";
import { type Extracted, extractedText } from "../extracted.ts";
import { archiveOf } from "../fileKind.ts";
import type { Reader } from "../reader.ts";
import { reading, Unreadable } from "../unreadable.ts";
import { type Archive, ENCRYPTED } from "../zip.ts";
import { OPEN_DOCUMENT } from "./namespaces.ts";
import { readStory, type Story } from "./story.ts";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";
const META = "meta.xml";

/**
 * OpenDocument texts (OASIS; LibreOffice, Google Docs). As with Word, the text is what is shown with every tracked change accepted, notes
 * after the body, indexes at the very end; the second reading has every change rejected. Pages are not known.
 */
export const odtReader = {
  format: "odt",
  read(bytes) {
    return reading(() => {
      const archive = archiveOf(bytes, "odt");
      refuseEncrypted(archive);
      const content = archive.read(CONTENT)!;
      const accepted = readStory(content, "accepted");
      const rejected = accepted.hasChanges ? textOf(readStory(content, "rejected")) : undefined;
      return extractedText(textOf(accepted), statedIn(archive, accepted), rejected);
    });
  },
} satisfies Reader;

function textOf({ blocks, footnotes, endnotes, contents }: Story): Extracted {
  return assemble([...blocks, ...footnotes, ...endnotes, ...uncounted(contents)]);
}

/** The parts of an encrypted file are whole archives' files, whose bytes mean nothing: the manifest says so (part 2, 4.4). */
function refuseEncrypted(archive: Archive): void {
  const manifest = archive.read(MANIFEST);
  if (manifest === undefined) return;
  readXml(manifest, OPEN_DOCUMENT, {
    open({ name }) {
      if (name === "manifest:encryption-data") throw new Unreadable(ENCRYPTED);
    },
  });
}

function statedIn(archive: Archive, { blocks }: Story): StatedMetadata {
  const properties = propertiesIn(() => archive.read(META), OPEN_DOCUMENT);
  return statedByProperties({
    title: properties.get("dc:title")?.[0],
    date: properties.get("meta:creation-date")?.[0],
    authors: properties.get("meta:initial-creator") ?? properties.get("dc:creator"),
    heading: headingIn(blocks),
  });
}
