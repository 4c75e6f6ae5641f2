import type { Prefixes } from "../document/xml.ts";

/** Namespaces of Office Open XML (ECMA-376), each as Word writes it and as its strict form has it (ISO/IEC 29500-1, annex A). */
export const OFFICE: Prefixes = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "app"],
  ["http://purl.oclc.org/ooxml/officeDocument/extendedProperties", "app"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://purl.org/dc/terms/", "dcterms"],
]);
