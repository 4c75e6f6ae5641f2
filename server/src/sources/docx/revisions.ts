/** With every tracked change accepted, or with every one rejected. */
export type Side = "accepted" | "rejected";

/** Elements around what was put in and taken out (ECMA-376 part 1, clause 17.13.5), by the side that doesn't show it. */
const HIDDEN_IN: ReadonlyMap<string, Side> = new Map([
  ["w:ins", "rejected"],
  ["w:moveTo", "rejected"],
  ["w:cellIns", "rejected"],
  ["w:del", "accepted"],
  ["w:moveFrom", "accepted"],
  ["w:cellDel", "accepted"],
]);

/** Whether `name` is an element of a tracked change. */
export function isRevision(name: string): boolean {
  return HIDDEN_IN.has(name);
}

/** Whether what the element `name` is around, or what it marks, is not there on `side`. */
export function isHiddenIn(name: string, side: Side): boolean {
  return HIDDEN_IN.get(name) === side;
}
