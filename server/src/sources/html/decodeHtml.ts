import { byteOrderMark } from "../decode.ts";

/** How far browsers look for a declaration of the encoding (HTML standard, "prescan a byte stream"). */
const PRESCAN_LENGTH = 1024;

const META = /<meta\s[^>]{0,400}>/giu;
const CHARSET = /charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu;
const XML_DECLARATION = /^<\?xml\s[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})["']/iu;

/**
 * What windows-1252 has at 0x80–0x9F (Encoding standard, "index windows-1252"): Node 20's decoder takes these for control
 * characters, as in ISO 8859-1.
 */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const CONTROLS = /[\x80-\x9f]/gu;

/**
 * The characters of a web page, as a browser decodes them: by its byte order mark, else by `declared` (a MIME header's
 * charset), else by what the page declares near its start, else as UTF-8, and where it is none as windows-1252. Never throws: what
 * can't be decoded becomes U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array, declared?: string): string {
  const label = byteOrderMark(bytes) ?? usable(declared) ?? usable(declaredIn(bytes));
  if (label !== undefined) return decodeAs(label, bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeAs("windows-1252", bytes);
  }
}

/** The characters of `bytes` in an encoding that `TextDecoder` knows; U+FFFD for what can't be decoded. */
function decodeAs(label: string, bytes: Uint8Array): string {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  return decoder.encoding === "windows-1252" ? mendWindows1252(text) : text;
}

/** Text with the control characters U+0080–U+009F, which no text has, as what windows-1252 has there. */
export function mendWindows1252(text: string): string {
  return text.replace(CONTROLS, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!);
}

/** A label that `TextDecoder` knows. A page that can be searched for ASCII is no UTF-16, whatever it says. */
function usable(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return undefined;
  }
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, PRESCAN_LENGTH), (byte) => String.fromCharCode(byte)).join("");
  for (const [meta] of start.matchAll(META)) {
    const label = CHARSET.exec(meta)?.[1];
    if (label !== undefined) return label;
  }
  return XML_DECLARATION.exec(start)?.[1];
}
