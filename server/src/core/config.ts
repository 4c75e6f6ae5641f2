export { styles } from "./check/styles.ts";
export {
  CONFIGURATION_NAME,
  type Configuration,
  type ConfigurationReading,
  configured,
} from "./config/configuration.ts";
export { configurationFindings } from "./config/findings.ts";
export { levels, styleNames } from "./config/keys.ts";
export { readConfiguration } from "./config/read.ts";
export { type CodeLevels, defaultSettings, type Level, type Settings } from "./config/settings.ts";
