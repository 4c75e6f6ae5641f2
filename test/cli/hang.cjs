// Loaded into the command and what it starts (`node --require`): its reading process says its id in the file HANG_PID
// and never comes back from the first document whose path has `hang` in it.
const { writeFileSync } = require("node:fs");

/** @param {{ path: string }} message */
function hang({ path }) {
  if (!path.includes("hang")) return;
  writeFileSync(process.env.HANG_PID, `${process.pid}\n`);
  for (;;);
}

if (/reader\.cjs$/.test(process.argv[1] ?? "")) {
  // Not before the reader itself listens: messages come from then on.
  const whenListening = (name) => {
    if (name !== "message") return;
    process.off("newListener", whenListening);
    process.prependListener("message", hang);
  };
  process.on("newListener", whenListening);
}
