// Loaded into the command and what it starts (`node --require`): its reading process fills all memory at
// a document whose path has EXPLODE_AT in it.

if (/reader\.cjs$/.test(process.argv[1] ?? "")) {
  const { on } = process;
  // Messages are delivered as soon as anybody listens, so that nobody may before the reader does.
  process.on = function (event, listener) {
    if (event !== "message") return on.call(this, event, listener);
    return on.call(this, event, (message) => {
      const hoard = [];
      while (message.path.includes(process.env.EXPLODE_AT))
        hoard.push(new Array(10_000_000).fill(hoard.length));
      return listener(message);
    });
  };
}
