// Checks honest quotations from documents that nobody here made against our reading of them:
//
//   bash test/bench/unseen/documents.sh FOLDER
//   npm run bench:unseen -- FOLDER/list.tsv [--count 300] [--seed 1] [--examples 10] [--only NAME]
//
// Each line of the list names a document and where its words are known from, with a tab between: a page or a folder of pages (HTML), a
// plain text, or the PDF itself, which pdftotext then reads.
import { built } from "../built.js";

const { run } = await built("unseen/run.ts");
await run(process.argv.slice(2));
