/** What a VS Code window in the browser is to open. Paths are absolute, on this machine. */
export interface WindowContent {
  readonly folder: string;
  /** A file to show. */
  readonly file?: string;
  /** An unpacked extension to load beside the installed ones. */
  readonly developedExtension?: string;
  /** A CommonJS module whose `run()` is called in the extension host. Needs `developedExtension`. */
  readonly tests?: string;
}

/** The address at which the server at `origin` shows `content`. */
export function windowAddress(origin: string, content: WindowContent): string {
  const remote = (path: string) => `vscode-remote://${new URL(origin).host}${encodeURI(path)}`;
  const payload: [string, string][] = [];
  if (content.developedExtension)
    payload.push(["extensionDevelopmentPath", remote(content.developedExtension)]);
  if (content.tests) payload.push(["extensionTestsPath", remote(content.tests)]);
  if (content.file) payload.push(["openFile", remote(content.file)]);
  const address = new URL(origin);
  address.searchParams.set("folder", content.folder);
  if (payload.length > 0) address.searchParams.set("payload", JSON.stringify(payload));
  return address.href;
}
