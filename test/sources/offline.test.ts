import dns from "node:dns";
import http from "node:http";
import http2 from "node:http2";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { wordFile } from "./docx/wordFile.ts";
import { readSource } from "./readSource.ts";
import { zipFile } from "./zipFile.ts";

/** Nothing listens there; whoever asks for it is found out before. */
const AWAY = "http://127.0.0.1:9/away";
const asked = vi.fn((): never => {
  throw new Error("asked the network");
});

beforeEach(() => {
  asked.mockClear();
  vi.stubGlobal("fetch", asked);
  vi.stubGlobal("WebSocket", asked);
  vi.stubGlobal("XMLHttpRequest", asked);
  const ways: readonly (readonly [object, string])[] = [
    [net, "connect"],
    [net, "createConnection"],
    [net.Socket.prototype, "connect"],
    [tls, "connect"],
    [http, "request"],
    [http, "get"],
    [https, "request"],
    [https, "get"],
    [http2, "connect"],
    [dns, "lookup"],
    [dns.promises, "lookup"],
  ];
  for (const [module, way] of ways)
    vi.spyOn(module as Record<string, () => void>, way).mockImplementation(asked);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const page = `<!doctype html><html><head><base href="${AWAY}/"><link rel=stylesheet href=a.css><link rel=preload href=b as=script>
<meta http-equiv=refresh content="0;url=${AWAY}"><script src="${AWAY}.js"></script><script>fetch("${AWAY}")</script><style>@import "${AWAY}";</style></head>
<body onload="fetch('${AWAY}')"><img src="${AWAY}.png" onerror="fetch('${AWAY}')"><iframe src="${AWAY}"></iframe><object data="${AWAY}"></object>
<video src="${AWAY}"></video><p>The words of the page.</p></body></html>`;
const doctype = `<!DOCTYPE html PUBLIC "x" "${AWAY}.dtd" [<!ENTITY % a SYSTEM "${AWAY}"> %a; <!ENTITY b SYSTEM "file:///etc/passwd">]>`;
const container = `<?xml version="1.0"?>${doctype.replace("html", "container")}<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;
const chapters = ["c.xhtml", AWAY, "../../../../etc/passwd", "file:///etc/passwd", "//127.0.0.1/c"];
const book = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>${chapters
  .map((href, i) => `<item id="i${i}" href="${href}" media-type="application/xhtml+xml"/>`)
  .join(
    "",
  )}</manifest><spine>${chapters.map((_, i) => `<itemref idref="i${i}"/>`).join("")}</spine></package>`;
const chapter = `<html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="stylesheet" href="${AWAY}"/></head><body><img src="${AWAY}"/><p>The words of the chapter.</p></body></html>`;
const pdf = `%PDF-1.7
1 0 obj << /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${AWAY}) >> /AA << /WC << /S /JavaScript /JS (fetch\\("${AWAY}"\\)) >> >> /URI << /Base (${AWAY}) >> >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /R << /Subtype /Form /Ref << /F << /FS /URL /F (${AWAY}) >> >> >> >> >> >> endobj
4 0 obj << /Length 60 >> stream
BT /F 12 Tf 72 700 Td (The words of the first page stand here.) Tj ET
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Away /FontDescriptor << /Type /FontDescriptor /FontFile << /F << /FS /URL /F (${AWAY}) >> /Length 0 >> >> >> endobj
6 0 obj << /Length 0 /F << /FS /URL /F (${AWAY}) >> >> stream
endstream endobj
trailer << /Root 1 0 R >>`;
const mail = `From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: message/external-body; access-type=URL; URL="${AWAY}"\r\n\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page}\r\n--b--\r\n`;
const saved = `From: <Saved>\r\nSnapshot-Content-Location: ${AWAY}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Location: ../../etc/passwd\r\n\r\n${page}\r\n--b--\r\n`;
const remote = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "${AWAY}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>The words of the memo.</w:t></w:r></w:p>`;

test.each<[string, string | Uint8Array]>([
  ["a.html", page],
  ["a.xhtml", `<?xml version="1.0"?>${doctype}${page.replace("<!doctype html>", "")}`],
  ["a.mhtml", saved],
  ["a.eml", mail],
  ["a.pdf", pdf],
  ["a.docx", wordFile({ body: remote })],
  [
    "a.epub",
    zipFile({
      mimetype: "application/epub+zip",
      "META-INF/container.xml": container,
      "a.opf": book,
      "c.xhtml": chapter,
    }),
  ],
  [
    "a.epub",
    zipFile({
      mimetype: "application/epub+zip",
      "META-INF/container.xml": container.replace(doctype.replace("html", "container"), ""),
      "a.opf": book,
      "c.xhtml": chapter,
    }),
  ],
  [
    "a.vtt",
    `WEBVTT\n\nSTYLE\n::cue { background: url(${AWAY}) }\n\n00:01.000 --> 00:02.000\nThe words of the talk\n`,
  ],
  ["a.md", `![](${AWAY})\n\n<img src="${AWAY}">\n\nThe words of the notes.\n`],
])("%s asks the network for nothing, whatever it names", async (path, content) => {
  const read = await readSource(path, Buffer.from(content));
  expect(asked).not.toHaveBeenCalled();
  const text = read.kind === "readable" ? read.readable.text : read.reason;
  expect(text).toMatch(/The words of|declares/);
  expect(text).not.toContain("root:");
});
