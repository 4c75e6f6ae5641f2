import { homedir } from "node:os";
import type { Machine } from "./cache/place.ts";

/** The machine that the program runs on. */
export function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: home() };
}

/** `homedir` throws where the user has no entry in the system's list. */
function home(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
