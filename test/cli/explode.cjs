// Loaded into the command and what it starts (`node --require`): its reading process fills all memory at
// a document whose path has EXPLODE_AT in it.

if (/reader\.cjs$/.test(process.argv[1] ?? "")) {
  process.prependListener("message", ({ path }) => {
    const hoard = [];
    while (path.includes(process.env.EXPLODE_AT)) hoard.push(new Array(10_000_000).fill(hoard.length));
  });
}
