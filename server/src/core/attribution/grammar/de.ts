import { reportingVerbs } from "../../text/reportingVerbs.ts";
import { type Grammar, words } from "./grammar.ts";

/** German, whose nouns are all capitalised: what people are is told by its ending, and a name is what has no article. */
export const german: Grammar = {
  language: "de",
  verbs: words(...reportingVerbs.de),
  writing: words("schrieb schreibt"),
  addressing: words("sagte sagt antwortete erklärte"),
  calling: words("nannte nennt bezeichnete kritisierte lobte warf verurteilte sprach"),
  participles: words(""),
  auxiliaries: words("hat hatte habe"),
  accordingTo: [
    ["nach", "angaben", "von"],
    ["nach", "den", "worten", "von"],
    ["nach", "worten", "von"],
    ["laut"],
    ["so"],
  ],
  accordingAfter: words("zufolge"),
  as: words("wie"),
  that: words("dass daß"),
  pronouns: new Map([
    ["er", "m"],
    ["sie", "f"],
    ["ich", "any"],
    ["wir", "any"],
    ["es", "any"],
    ["man", "any"],
    ["der", "any"],
    ["die", "any"],
  ]),
  titles: new Map([
    ["herr", "m"],
    ["herrn", "m"],
    ["frau", "f"],
  ]),
  nameless: words(
    "der die das den dem des ein eine einer eines einem einen am im in an auf aus bei mit nach von vor zu zum zur für über unter",
    "und oder aber doch als wie wenn weil dass ob so da dann nun noch auch nur schon hier dort damals heute gestern morgen zuvor",
    "ich du er sie es wir ihr man niemand jemand alle viele einige mein dein sein unser euer kein keine wer was wo warum laut",
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august september",
    "oktober november dezember herr herrn frau dr prof professor professorin papst könig königin prinz prinzessin graf gräfin bischof",
    "berlin mainz münchen hamburg köln wien bonn zürich bern brüssel paris london moskau kiew washington deutschland österreich",
    "schweiz russland ukraine europa frankreich rheinischen allgemeinen süddeutschen zeitung spiegel post bild zeit welt presse",
    "cdu csu spd fdp afd grüne grünen linke liberalen union bund bundestag bundesrat regierung opposition kabinett polizei",
    "deutsche deutscher deutschen deutsches dpa eu nato usa bayern sachsen hessen",
  ),
  namelessEndings:
    /(?:minister|kanzler|präsident|sprecher|chef|leiter|direktor|experte|expert|gutachter|forscher|anwalt|anwält|richter|politiker|vorsitzende[rn]?|vorsitzender|meister|rat|rät|beauftragte[rn]?|trainer|kapitän|spieler|autor|professor|ökonom|analyst|lehrer|ärzt|arzt|unternehmer|bauer|bäuer|schüler|student|abgeordnete[rn]?|sekretär|general|inspekteur|kommissar|botschafter|bewohner|anwohner|inhaber|gründer|zeug|historiker|soziolog|biolog|physiker|schauspieler|sänger|regisseur)(?:e|in|ë?n|innen)?$/u,
  roles: words(""),
  particles: words("von van der den zu zur de la dem vom"),
  determiners: words(
    "der die das den dem des ein eine einer eines einem einen dieser diese dieses jener jene kein keine",
  ),
  indefinite: words("ein eine einer eines einem einen"),
  and: words("und"),
  bars: words(
    "für von zu mit bei aus an in im am auf nach gegen über unter vor zwischen während seit durch ohne und oder als wegen laut statt",
    "sowie",
  ),
  from: words("von vom aus am im in auf bei"),
  beforeVerb: words("auch später dann dazu zudem weiter außerdem jedoch hingegen"),
  afterVerb: words(
    "am im in an auf bei nach vor zu zum zur der dem den dazu daraufhin gestern heute montag zudem weiter später auch mit hinzu sich",
    "ein an ab auf fest klar journalisten reportern gegenüber laut anschließend in",
  ),
  handingOn: words("zitierte zitiert"),
  naming: words("sogenannte sogenannten sogenannter genannt namens titel begriff wort"),
  inversion: "anywhere",
};
