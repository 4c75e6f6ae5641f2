import { describe, expect, test } from "vitest";
import type { ReadableText } from "../../../server/src/core/corpus/source.ts";
import { emailReader } from "../../../server/src/sources/mail/emailReader.ts";
import type { SourceContent } from "../../../server/src/sources/reader.ts";

function content(mail: string | Uint8Array): Promise<SourceContent> {
  return emailReader.read(typeof mail === "string" ? Buffer.from(mail, "latin1") : mail);
}

async function read(mail: string | Uint8Array): Promise<ReadableText> {
  const found = await content(mail);
  if (found.kind === "no-text") throw new Error(found.reason);
  return found.readable;
}

/** A message with this body, after headers of its own kind. */
function mail(body: string, ...headers: string[]): string {
  const own = ["From: Jane Doe <jane@example.org>", "Subject: The vote", ...headers];
  return `${own.join("\r\n")}\r\n\r\n${body.replaceAll("\n", "\r\n")}`;
}

const HEAD = "From: Jane Doe <jane@example.org>\nSubject: The vote\n\n";

describe("words", () => {
  test.each<[string, string, string]>([
    ["plain text", mail("We will not yield.\n\nEver."), "We will not yield.\n\nEver."],
    [
      "quoted-printable in UTF-8",
      mail(
        "Gr=C3=B6=C3=9Fe =E2=80=9Cx=E2=80=9D and a long=\n line",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
      ),
      "Größe “x” and a long line",
    ],
    [
      "base64",
      mail(
        Buffer.from("We will — not").toString("base64"),
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: base64",
      ),
      "We will — not",
    ],
    [
      "windows-1252",
      mail(
        "\x93Gr\xf6\xdfe\x94",
        "Content-Type: text/plain; charset=windows-1252",
        "Content-Transfer-Encoding: 8bit",
      ),
      "“Größe”",
    ],
    [
      "ISO 8859-1 that is none",
      mail(
        "it=92s",
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: quoted-printable",
      ),
      "it’s",
    ],
    [
      "lines that flow",
      mail("We will \nnot yield.\n\nEver.", "Content-Type: text/plain; format=flowed"),
      "We will not yield.\n\nEver.",
    ],
    [
      "quoted lines that flow",
      mail(
        "Yes, I \nsaid.\n> We shall, \n> will not.\n>> Not \n>> yield.",
        'Content-Type: text/plain; format="flowed"',
      ),
      "Yes, I said.\n\nWe shall, will not.\n\nNot yield.",
    ],
    ["marks in the lines of a message that does not flow", mail("> One > two."), "One > two."],
    [
      "quoted lines",
      mail("Yes.\n> We will\n> not\n>> yield\n> ever.\nNo."),
      "Yes.\n\nWe will\nnot\n\nyield\n\never.\n\nNo.",
    ],
    ["HTML alone", mail("<p>We <b>will</b></p><p>not</p>", "Content-Type: text/html"), "We will\n\nnot"],
  ])("%s", async (_, message, expected) => expect((await read(message)).text).toBe(HEAD + expected));

  const alternative = (plain: string, html: string) =>
    mail(
      `--b\nContent-Type: text/plain\n\n${plain}\n--b\nContent-Type: text/html\n\n${html}\n--b--\n`,
      "MIME-Version: 1.0",
      "Content-Type: multipart/alternative; boundary=b",
    );

  test("plain text first, HTML as the second reading", async () => {
    const { text, second } = await read(alternative("We will not.", "<p>We will not.<p>Only here."));
    expect(text).toBe(`${HEAD}We will not.`);
    expect(second?.text).toBe(`${HEAD}We will not.\n\nOnly here.`);
  });

  test("HTML where the plain text is empty", async () => {
    const { text, second } = await read(alternative(" ", "<p>We will not."));
    expect(text).toBe(`${HEAD}We will not.`);
    expect(second).toBeUndefined();
  });

  test("a message in the message is read, other attachments are not", async () => {
    const inner = "From: Max <max@example.org>\nSubject: Inner\n\nInner words.";
    const { text } = await read(
      mail(
        `--b\nContent-Type: text/plain\n\nOuter words.\n--b\nContent-Type: message/rfc822\n\n${inner}\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Disposition: attachment\nContent-Transfer-Encoding: base64\n\nJVBERi0=\n--b--\n`,
        "Content-Type: multipart/mixed; boundary=b",
      ),
    );
    expect(text).toMatch(/Outer words\.[\s\S]*Inner words\./);
    expect(text).not.toContain("PDF");
  });
});

describe("head", () => {
  test("what people see of it", async () => {
    const { text, metadata } = await read(
      'Received: from x by y\r\nFrom: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <jm@example.org>\r\nTo: "Doe, Jane" <jane@example.org>, list@example.org\r\nCc: Team: a@example.org, b@example.org;\r\nDate: Fri, 25 Feb 2022 23:10:00 -0500\r\nSubject: =?utf-8?b?UmU6IEZyaWVkZW4=?=\r\n\r\nWords.',
    );
    expect(text).toBe(
      "From: Jörg Müller <jm@example.org>\nTo: Doe, Jane <jane@example.org>, list@example.org\nCc: Team\nDate: Fri, 25 Feb 2022 23:10:00 -0500\nSubject: Re: Frieden\n\nWords.",
    );
    expect(metadata).toEqual({
      title: "Re: Frieden",
      date: "2022-02-25",
      authors: [{ literal: "Jörg Müller" }],
    });
  });

  test("paragraphs of the body are counted", async () => {
    const { text, landmarks } = await read(mail("One\nstill one.\n\nTwo."));
    expect(landmarks.paragraphs!.map((start) => text.slice(start, start + 3))).toEqual(["One", "Two"]);
  });
});

describe("whose words", () => {
  async function turns(body: string): Promise<[string, string][]> {
    const { text, landmarks } = await read(mail(body));
    return (landmarks.turns ?? []).map(({ start, end, speaker }) => [speaker, text.slice(start, end)]);
  }

  test("the sender's, and of those who are quoted by name", async () => {
    expect(
      await turns(
        "Yes.\n\nOn Fri, 25 Feb 2022 at 10:00, Max Müller <max@example.org>\nwrote:\n\n> We will\n>\n> not.\n> > Why?\n",
      ),
    ).toEqual([
      ["Jane Doe", "Yes.\n\nOn Fri, 25 Feb 2022 at 10:00, Max Müller <max@example.org>\nwrote:"],
      ["Max Müller", "We will\n\nnot."],
    ]);
  });

  test.each([
    ["Apple Mail", "On 25 Feb 2022, at 10:00, Max Müller <max@example.org> wrote:"],
    ["Thunderbird", "On 2/25/22 10:00, Max Müller wrote:"],
    ["in German", "Am 25.02.2022 um 10:00 schrieb Max Müller <max@example.org>:"],
    ["in French", "Le ven. 25 févr. 2022 à 10:00, Max Müller <max@example.org> a écrit :"],
  ])("%s", async (_, line) => {
    expect((await turns(`Yes.\n\n${line}\n> We will.`)).at(-1)).toEqual(["Max Müller", "We will."]);
  });

  test.each([
    [
      "Gmail",
      "---------- Forwarded message ---------\nFrom: Max Müller <max@example.org>\nDate: Fri\n\nWe will.",
    ],
    ["Outlook", "-----Original Message-----\nFrom: Max Müller\nSent: Friday\n\nWe will."],
    ["Apple Mail", "Begin forwarded message:\n\n> From: Max Müller\n>\n> We will."],
  ])("what is passed on is nobody's for certain: %s", async (_, body) => {
    const found = await turns(`See below.\n\n${body}`);
    expect(found.map(([speaker]) => speaker)).toEqual(["Jane Doe"]);
    expect(found[0]![1]).not.toContain("We will.");
  });

  test("quoted lines without a name are nobody's", async () => {
    expect(await turns("> We will.\n\nYes.")).toEqual([["Jane Doe", "Yes."]]);
  });
});

describe("no text, one sentence each", () => {
  test.each<[string, string, RegExp]>([
    ["nothing", "", /^is empty$/],
    ["no mail", "Words of a letter.\n\nMore of them.\n", /^has no lines such as From:/],
    ["a page", "<!doctype html><p>Words", /^has no lines such as From:/],
    ["no words", mail("\n\n"), /^has no text/],
    ["a PDF", "%PDF-1.7", /^is a PDF by its content/],
    ["headers without end", `From: a@b\r\n${"X-A: b\r\n".repeat(400_000)}`, /^can't be taken apart/],
  ])("%s", async (_, message, reason) => {
    expect(await content(message)).toEqual({ kind: "no-text", reason: expect.stringMatching(reason) });
  });
});

describe("mail that means harm", () => {
  const nested = (depth: number) => {
    const parts = Array.from(
      { length: depth },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    return `From: a@example.org\r\nSubject: words\r\n${parts.join("")}Content-Type: text/plain\r\n\r\nwords`;
  };
  const messages = (depth: number) =>
    `${"From: a@example.org\r\nContent-Type: message/rfc822\r\n\r\n".repeat(depth)}From: a@example.org\r\n\r\nwords`;

  test.each<[string, string]>([
    ["parts nested 1,000 deep", nested(1000)],
    ["messages nested 1,000 deep", messages(1000)],
    ["a boundary that never comes", mail("words", "Content-Type: multipart/mixed; boundary=never")],
    ["base64 that is none", mail("!!!%%%===", "Content-Transfer-Encoding: base64")],
    ["quotation marks without end", mail(`${">".repeat(100_000)}words`)],
    ["an announcement without end", mail(`${"On ".repeat(100_000)}wrote:\n> words`)],
    ["addresses without end", `From: ${"a@b,".repeat(50_000)}\r\nSubject: words\r\n\r\nwords`],
    ["a charset that nobody knows", mail("words", "Content-Type: text/plain; charset=klingon")],
  ])("%s", async (_, message) => {
    const found = await content(message);
    if (found.kind === "readable") expect(found.readable.text).not.toBe("");
    else expect(found.reason).toMatch(/^(?:has no text|can't be taken apart)/);
  });
});
