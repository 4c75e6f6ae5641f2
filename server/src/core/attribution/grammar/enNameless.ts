import { SENTENCE_STARTERS } from "../../text/abbreviations.ts";
import { words } from "./grammar.ts";

/**
 * Capitalised words that are part of no person's name, in lower case: titles, offices, institutions, the places and agencies
 * that news lets speak ("Moscow said"), days, and words that open a sentence. Collected from the seeds and common news
 * prose; a word missing here may be taken for a name, so a list of one side's names is never proof by itself.
 */
export const NAMELESS: ReadonlySet<string> = new Set([
  ...SENTENCE_STARTERS,
  ...words(
    "mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess pope saint president vice premier chancellor " +
      "prime minister deputy secretary senator sen representative rep governor gov mayor ambassador judge justice general gen " +
      "colonel col major maj captain capt lieutenant lt sergeant sgt admiral marshal commander chief chairman chairwoman chair " +
      "chairperson director executive officer spokesman spokeswoman spokesperson speaker leader head foreign defense defence " +
      "interior finance state attorney counsel inspector detective sheriff father mother brother sister reverend rev bishop " +
      "archbishop cardinal imam rabbi doctor coach manager editor author reporter correspondent analyst envoy former acting then " +
      "senior junior jr sr press national federal royal",
  ),
  ...words(
    "kremlin house ministry office agency department council court committee commission congress parliament senate assembly " +
      "government administration cabinet treasury pentagon police army navy force forces guard service bank university college " +
      "school institute institution center centre foundation association society union nations organization organisation " +
      "international group company corporation corp inc ltd plc party front movement board bureau authority times post news " +
      "press herald journal guardian tribune telegraph gazette chronicle network television radio media watch street reuters " +
      "bloomberg interfax tass xinhua axios politico afp google apple microsoft amazon facebook meta twitter tesla boeing nato " +
      "hamas hezbollah taliban republic republicans democrats white downing",
  ),
  ...words(
    "moscow kyiv kiev london paris berlin beijing brussels tehran ankara jerusalem tokyo seoul pyongyang delhi minsk warsaw rome " +
      "madrid vienna geneva hague havana caracas cairo baghdad damascus kabul riyadh doha davos russia ukraine china germany " +
      "france britain england scotland wales ireland israel iran iraq turkey poland belarus america europe africa asia india " +
      "pakistan japan korea syria spain italy canada australia mexico brazil egypt states kingdom russian ukrainian chinese " +
      "german french british english scottish welsh irish israeli iranian iraqi turkish polish belarusian american european " +
      "indian japanese korean syrian spanish italian canadian australian mexican brazilian egyptian african asian western " +
      "eastern northern southern",
  ),
  ...words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october " +
      "november december yesterday today tomorrow tonight finally meanwhile recently previously eventually soon once again " +
      "officials residents critics experts analysts people others witnesses scientists researchers authorities doctors lawyers " +
      "everyone everybody nobody somebody someone anyone management staff question answer statement headline title abstract " +
      "release summary note source caption letter report article who what him her them us me myself himself herself which whoever",
  ),
  ...words(
    "administrator councillor councilwoman councilman alderman sheriff deputy chancellor premier incident commander union labour",
    "labor transport transportation energy health education justice environment agriculture commerce housing culture trade",
    "opposition democrat republican conservative liberal green tory mp mps asked told outside inside behind when while although",
    "because there here even nobody just only like mine your yours did does do was were is are has have had will would could",
    "should may might must can dear oh well ok okay hello thank thanks god heaven christmas easter chair witness court clerk bailiff",
    "foreman juror plaintiff defendant respondent petitioner operator moderator host interviewer interpreter unidentified count",
    "baron duke earl countess duchess prof astronomer royal radio street road avenue quay square bridge island river lake mount",
    "hospital church cathedral club city county town village district region province state championship league cup north south",
    "east west upper lower new old great big good other such same more most much many telescope space research bank research",
    "group holdings partners capital ventures systems technologies industries motors semiconductor airlines airways energy",
  ),
]);
