import { existsSync } from "node:fs";
import { run } from "../../../tools/command.ts";

/** Whether this process may install Debian packages. */
export function canInstallDebian(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** Installs Debian packages. @throws an error with apt's own words when it cannot */
export async function installDebian(names: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  // Another apt may hold the lock, as on a machine that has only just started: wait for it as long as apt itself offers.
  const options = ["-o", "DPkg::Lock::Timeout=300", "-y", "--no-install-recommends"];
  await run("apt-get", ["install", ...options, ...names], { env });
}
