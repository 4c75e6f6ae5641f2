import { Missing } from "../../../tools/command.ts";
import { canInstallDebian, installDebian } from "./debian.ts";
import { findProgram } from "./programs.ts";

const places = ["nvim", "/usr/bin/nvim", "/opt/homebrew/bin/nvim"];

/**
 * A Neovim: an installed one, else Debian's package where this process may install it.
 * @returns the path of the program
 * @throws Missing when neither can be had
 */
export async function provisionNeovim(): Promise<string> {
  const found = findProgram(places);
  if (found !== undefined) return found;
  let reason = "this process may not install Debian's package";
  if (canInstallDebian()) {
    await installDebian("neovim").catch((error) => {
      reason = String(error).slice(0, 300);
    });
    const installed = findProgram(places);
    if (installed !== undefined) return installed;
  }
  throw new Missing(`Neovim is missing: install it so that \`nvim\` is on the PATH (${reason}).`);
}
