/** 0: nothing reached what was asked for; 1: something did; 2: the command could not run, or not check every report. */
export type ExitCode = 0 | 1 | 2;
