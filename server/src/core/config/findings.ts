import { codes } from "../check/codes.ts";
import { weighed } from "../check/severities.ts";
import type { Finding } from "../check/types.ts";
import type { ConfigurationReading } from "./configuration.ts";
import type { CodeLevels } from "./settings.ts";

/** A configuration's problems as findings in its own text, with the severity that `levels` gives them. */
export function configurationFindings(
  { problems }: ConfigurationReading,
  levels: CodeLevels,
): readonly Finding[] {
  const { severity } = codes["invalid-configuration"];
  const findings = problems.map(
    ({ message, range }): Finding => ({
      code: "invalid-configuration",
      severity,
      message,
      range,
      related: [],
    }),
  );
  return weighed(findings, levels);
}
