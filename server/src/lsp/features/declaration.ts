import type { Location, LocationLink } from "vscode-languageserver";
import { declaration as declarationOf } from "../../core/features.ts";
import type { Client } from "../client.ts";
import type { OpenReport } from "../reports.ts";
import { toLinks, toRange } from "../toProtocol.ts";
import { uriOfPath } from "../uris.ts";

/** The entry of the key at `offset` in its bibliography, or in the report's own front matter. */
export function declaration(report: OpenReport, offset: number, client: Client): Location[] | LocationLink[] {
  const { root, doc, lines, snapshot } = report;
  const found = declarationOf(doc, offset, root.service.catalogOf(doc.parsed));
  if (found === undefined) return [];
  const { bibliography, origin, range } = found;
  const inFile = root.service.bibliographies.lines(bibliography);
  const uri = inFile === undefined ? snapshot.uri : uriOfPath(root.bibliographies.absoluteOf(bibliography));
  const location = { uri, range: toRange(range, inFile ?? lines) };
  return toLinks([{ origin, location }], lines, client.declarationLink ? "links" : "places");
}
