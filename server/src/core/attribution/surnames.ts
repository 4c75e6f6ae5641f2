import { words } from "./grammar/grammar.ts";

/**
 * English surnames that have the form of a plural, in small letters: those of the United States' census of 2010 that are common
 * (https://www.census.gov/topics/population/genealogy/data/2010_surnames.html), so that `Williams said` is somebody.
 */
export const SURNAMES_IN_S: ReadonlySet<string> = words(
  "adams ames andrews ayers banks barnes billings bowers brooks burks byers chalmers chambers childs clemens coates",
  "collins combs connors cummings daniels davies davis dicks dobbs dykes edwards ellis evans fields francis gates gibbs",
  "giddings givens graves groves harris hastings hawkins hayes haynes hicks higgins hines hobbs holmes huggins hughes",
  "humphreys hutchins jacobs james jenkins jennings jones lewis lyons masters mathews matthews meeks meyers mills morris",
  "mullins myers owens parks parsons perkins peters phelps phillips powers rawlings reeves reynolds richards rivers",
  "robbins roberts robins rodgers rogers rollins sanders saunders sayers sellers siemens simmons simons simpkins starks",
  "stephens stevens stokes summers sumners sykes symons timmons vickers walters waters watkins weeks welles wells wiggins",
  "wilkins williams winters withers woods yates",
);
