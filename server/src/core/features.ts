/** The features that work on what the service gives: the facade's second half. */
export { citationsOf, needsVerdicts, quotationsOf, type Target, targetsAt } from "./features/references.ts";
