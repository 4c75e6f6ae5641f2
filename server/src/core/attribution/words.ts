import { SENTENCE_STARTERS } from "../text/abbreviations.ts";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/**
 * Capitalised words that are part of no person's name, in lower case: titles, offices, institutions, the places and agencies
 * that news lets speak ("Moscow said"), days, and words that open a sentence. Collected from the seeds and common news
 * prose; a word missing here may be taken for a name, so a list of one side's names is never proof by itself.
 */
const NO_NAMES: ReadonlySet<string> = new Set([
  ...SENTENCE_STARTERS,
  ...list(
    "mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess pope saint president vice premier chancellor " +
      "prime minister deputy secretary senator sen representative rep governor gov mayor ambassador judge justice general gen " +
      "colonel col major maj captain capt lieutenant lt sergeant sgt admiral marshal commander chief chairman chairwoman chair " +
      "chairperson director executive officer spokesman spokeswoman spokesperson speaker leader head foreign defense defence " +
      "interior finance state attorney counsel inspector detective sheriff father mother brother sister reverend rev bishop " +
      "archbishop cardinal imam rabbi doctor coach manager editor author reporter correspondent analyst envoy former acting then " +
      "senior junior jr sr press national federal royal",
  ),
  ...list(
    "kremlin house ministry office agency department council court committee commission congress parliament senate assembly " +
      "government administration cabinet treasury pentagon police army navy force forces guard service bank university college " +
      "school institute institution center centre foundation association society union nations organization organisation " +
      "international group company corporation corp inc ltd plc party front movement board bureau authority times post news " +
      "press herald journal guardian tribune telegraph gazette chronicle network television radio media watch street reuters " +
      "bloomberg interfax tass xinhua axios politico afp google apple microsoft amazon facebook meta twitter tesla boeing nato " +
      "hamas hezbollah taliban republic republicans democrats white downing",
  ),
  ...list(
    "moscow kyiv kiev london paris berlin beijing brussels tehran ankara jerusalem tokyo seoul pyongyang delhi minsk warsaw rome " +
      "madrid vienna geneva hague havana caracas cairo baghdad damascus kabul riyadh doha davos russia ukraine china germany " +
      "france britain england scotland wales ireland israel iran iraq turkey poland belarus america europe africa asia india " +
      "pakistan japan korea syria spain italy canada australia mexico brazil egypt states kingdom russian ukrainian chinese " +
      "german french british english scottish welsh irish israeli iranian iraqi turkish polish belarusian american european " +
      "indian japanese korean syrian spanish italian canadian australian mexican brazilian egyptian african asian western " +
      "eastern northern southern",
  ),
  ...list(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october " +
      "november december yesterday today tomorrow tonight finally meanwhile recently previously eventually soon once again " +
      "officials residents critics experts analysts people others witnesses scientists researchers authorities doctors lawyers " +
      "everyone everybody nobody somebody someone anyone management staff question answer statement headline title abstract " +
      "release summary note source caption letter report article who what him her them us me myself himself herself which whoever",
  ),
]);

/** Small words that stand inside names: `Ursula von der Leyen`. */
const PARTICLES = list("de la von van der den dem bin ibn al el da di del della dos du le ten ter zu y");

/** Words after which a name is not who speaks: `a spokesman for Putin said`, `Putin and Xi said`. */
const NO_SUBJECT = list(
  "for of to with by from at in on near against between after about over under behind beside before during since through via " +
    "without within among toward towards into onto upon like than and or nor versus vs including per",
);

/** Pronouns that carry a speech on: `“A,” Smith said. “B,” he added.` */
const PRONOUNS = list("he she they i we you it who");

/** What may stand between a speaker's name and the verb. */
const BEFORE_VERB = list("had has have also later then once reportedly further again himself herself duly");

/** What may follow the verb, or the name after it, while the clause still only tells who spoke, when and to whom. */
const AFTER_VERB = list(
  "of for to with from at in on near after about during before through via when while as late last early earlier later this " +
    "that's again yesterday today tonight monday tuesday wednesday thursday friday saturday sunday reporters journalists",
);

/** Words that make a common noun of the capitalised word after them: `the Kremlin`, `the Englishman`. */
const DETERMINERS = list("the a an this that these those some one another every each any no");

/** A speaker who only hands on what somebody else said. */
const HANDING_ON = list("quoting citing echoing repeating paraphrasing invoking quoted quotes cited");

/** Headings in capitals, with a colon, that open paragraphs of papers and notices: they make no transcript. */
const HEADINGS = list(
  "background objective objectives aim aims purpose introduction method methods materials design setting participants patients " +
    "interventions measurements outcome outcomes result results finding findings conclusion conclusions discussion interpretation " +
    "funding limitations keywords significance note notes warning caution important tip summary update correction contents " +
    "question answer fact facts abstract title subject date time place re to from cc",
);

export function determines(word: string): boolean {
  return DETERMINERS.has(word.toLowerCase());
}
export function handsOn(word: string): boolean {
  return HANDING_ON.has(word.toLowerCase());
}
export function isHeading(word: string): boolean {
  return HEADINGS.has(word.toLowerCase());
}
export function isNameless(word: string): boolean {
  return NO_NAMES.has(word.toLowerCase().replaceAll(".", ""));
}
export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}
export function bars(word: string): boolean {
  return NO_SUBJECT.has(word.toLowerCase());
}
export function isPronoun(word: string): boolean {
  return PRONOUNS.has(word.toLowerCase());
}
export function maySeparate(word: string): boolean {
  return BEFORE_VERB.has(word);
}
export function mayFollow(word: string): boolean {
  return AFTER_VERB.has(word.toLowerCase());
}
