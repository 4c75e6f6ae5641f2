// Loaded into the language server before it starts: fails where no request is, once the server listens.
setTimeout(() => {
  Promise.reject(new Error("nobody waits for this"));
  throw new Error("nobody catches this");
}, 50);
