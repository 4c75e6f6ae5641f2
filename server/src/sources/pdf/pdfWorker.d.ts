/** Mozilla's parser. Imported for what it leaves in `globalThis`: the reader's display half looks for it there. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
