import { expect, it } from "vitest";
import { localPath, pathsInFileField } from "../../../../server/src/core/corpus/bibliography/fileField.ts";

it.each<[string, string, string[]]>([
  [
    "Zotero",
    "Full Text PDF:files/12/Doe - 2020 - Talks.pdf:application/pdf",
    ["files/12/Doe - 2020 - Talks.pdf"],
  ],
  [
    "Zotero, two files",
    "PDF:files/12/x.pdf:application/pdf;Snapshot:files/13/y.html:text/html",
    ["files/12/x.pdf", "files/13/y.html"],
  ],
  ["Zotero, marks in the title", "A\\: b\\; c:files/12/x.pdf:application/pdf", ["files/12/x.pdf"]],
  ["Zotero, marks in the name", "PDF:files/12/a\\:b\\;c.pdf:application/pdf", ["files/12/a:b;c.pdf"]],
  ["Better BibTeX, a path", "/home/jane/Zotero/storage/AB12/x.pdf", ["/home/jane/Zotero/storage/AB12/x.pdf"]],
  ["Better BibTeX, paths", "files/1/x.pdf;files/2/y.html", ["files/1/x.pdf", "files/2/y.html"]],
  [
    "Better BibTeX on Windows",
    "PDF:C\\:\\\\Users\\\\jane\\\\Zotero\\\\x.pdf:application/pdf",
    ["C:/Users/jane/Zotero/x.pdf"],
  ],
  ["a Windows path alone", "C:\\Users\\jane\\x.pdf", ["C:/Users/jane/x.pdf"]],
  ["JabRef", ":x.pdf:PDF", ["x.pdf"]],
  ["JabRef, a drive", ":C\\:/docs/x.pdf:PDF", ["C:/docs/x.pdf"]],
  ["JabRef, a drive without a backslash", ":C:/docs/x.pdf:PDF", ["C:/docs/x.pdf"]],
  ["JabRef, two files", ":x.pdf:PDF;:y.docx:Word 2007+", ["x.pdf", "y.docx"]],
  ["Mendeley", ":home/jane/Mendeley/x.pdf:pdf", ["home/jane/Mendeley/x.pdf"]],
  ["Mendeley on Windows", ":C$\\backslash$:/Users/jane/x.pdf:pdf", ["C:/Users/jane/x.pdf"]],
  ["a title and a path", "Talks:x.pdf", ["x.pdf"]],
  ["a path and its kind", "x.pdf:PDF", ["x.pdf"]],
  ["Mendeley, accents", ':home/M{\\"{u}}ller{\\_}x.pdf:pdf', ["home/Müller_x.pdf"]],
  ["an address", "file:///home/jane/a%20b.pdf", ["/home/jane/a b.pdf"]],
  ["an address on Windows", "file:///C:/docs/x.pdf", ["C:/docs/x.pdf"]],
  ["LaTeX's escapes", "files/12/a\\_b.pdf", ["files/12/a_b.pdf"]],
  ["the same twice", "x.pdf;x.pdf", ["x.pdf"]],
  ["nothing", "", []],
  ["marks alone", ":;::;", []],
])("%s", (_, field, paths) => {
  expect(pathsInFileField(field)).toEqual(paths);
});

it.each([
  ["file:///home/jane/a%20b.pdf", "/home/jane/a b.pdf"],
  ["file:///C:/docs/x.pdf", "C:/docs/x.pdf"],
  ["internal-pdf://0123456789/x.pdf", "0123456789/x.pdf"],
  ["file:///100%.pdf", "100%.pdf"],
])("the path of %j is %j", (address, path) => {
  expect(localPath(address)).toBe(path);
});
