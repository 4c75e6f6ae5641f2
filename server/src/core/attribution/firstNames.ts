import type { Gender } from "./grammar/grammar.ts";

/**
 * First names that are common in the news and almost always those of one gender: to tell whom a pronoun means. A name missing
 * here fits either pronoun.
 */
const MEN =
  "aaron adam adrian ahmed alan albert alejandro aleksandr alex alexander alexei alfred ali allan andré andreas andrei andrew anil anthony " +
  "antoine anton antonio arthur barack ben benjamin bernard bernd bill billy bob boris brian bruce bruno carlos charles chris christian " +
  "christoph christopher clark claude colin colm craig dale damian dan daniel danny dave david dean dennis dev dieter dirk dmitri dmitry " +
  "don donald doug douglas eamon ed eddie edward edwin emmanuel emil eric ernst ethan evgeny felix finn florian francis francisco francois " +
  "françois frank franz fred frederick friedrich gary gavin gene geoff geoffrey george gerald gerard gerhard giorgio glenn gordon graham " +
  "greg gregory günter guy hans harold harry hassan heinz helmut henry henryk herbert horst howard hugh hugo ian ibrahim igor ivan jack " +
  "jacques jake james jamie jan jason javier jean jeff jeffrey jens jeremy jerome jerry jim jimmy joe joel joachim johann johannes john johnny " +
  "jonas jonathan jorge jose joseph josé josef jozef juan jürgen justin kai karim karl keith ken kenneth kevin kirill klaus kurt lars larry laurent " +
  "lee leo leon leonard leopold lou louis luc luca lucas luis lukas manuel marc marcel marco marcus mario mark markus martin matt matteo matthew " +
  "matthias maurice max michael michel miguel mike mikhail miklós mohamed mohammed muhammad nathan neil nicholas nick nicolas nigel nikolai noah " +
  "norman olaf oleg oleksiy oliver omar oscar otto pablo patrick paul pavel pedro pete peter phil philip philippe pierre rahul rainer ralf ralph " +
  "ramzan raoul ravi ray raymond richard rick rob robert roberto rodrigo roger rolf ron ronald roy rudy rupert russell ryan sam samuel " +
  "scott sean sebastian serge sergei sergey simon stan stefan stephan stephen steve steven stuart sven ted terry thomas tim timothy tobias todd " +
  "tom tomasz tony trevor uwe vadim vadym victor viktor vincent vladimir volodymyr walter wayne werner wilhelm will william wolfgang xavier yusuf yves " +
  "алексей александр андрей антон борис вадим валерий василий виктор виталий владимир вячеслав геннадий георгий григорий дмитрий евгений " +
  "иван игорь илья кирилл клаус константин леонид максим михаил николай олег павел петр роман сергей степан юрий";
const WOMEN =
  "abigail agnes aisha alexandra alice alicia alison amanda amara amelia amy ana andrea angela anita anke ann anna anne annette annie " +
  "antonia astrid audrey barbara beatrice bella bernadette beth betty brenda brigitte camille carla carmen carol caroline catherine " +
  "cécile charlotte cheryl chloe christina christine cindy claire clara claudia colette connie cynthia deborah denise diana diane dolores " +
  "dora doris dorothy edith eileen elaine eleanor elena elisabeth elise elizabeth ella ellen emily emma erica erin esther eva eve evelyn ewa " +
  "fatima fiona frances françoise gabriela gabriele gemma georgia gerda gina gisela gloria grace greta gwen hana hanna hannah harriet heather heidi " +
  "helen helena helene helga hélène hilary holly ida ilse inge ingrid irene iris isabel isabella isabelle jacqueline jane janet janice jasmine " +
  "jean-marie jenna jennifer jenny jessica jill joan joanna johanna josephine joyce juanita judit judith judy julia julie juliette june karen " +
  "karin karine karoline kate katharina katherine kathleen kathryn kathy katja katrin kelly kerstin kirsten kristin laura lauren leah leila lena " +
  "leslie lidia lily linda lisa liz louise lucia lucy lydia madeleine margaret maria marianne marie marina marion martha mary maya megan " +
  "melanie melissa michelle miriam molly monica monika nadia nancy naomi natalia natalie nathalie nicole nina nora olga olivia orla pamela " +
  "patricia paula pauline petra phoebe priya rachel rebecca regina renate rita rosa rose rosemary rowena ruth sabine sally samantha sandra " +
  "sara sarah sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie sue susan susanne suzanne sylvia tamara tanya " +
  "teresa theresa tina tracy ursula valerie vanessa vera veronica victoria virginia wendy yolanda yvonne zoe анастасия анна валентина вера виктория " +
  "галина дарья евгения екатерина елена ирина ксения людмила марина мария надежда наталья нина ольга светлана софья татьяна юлия";

const genders = new Map<string, Gender>([
  ...MEN.split(" ").map((name) => [name, "m"] as const),
  ...WOMEN.split(" ").map((name) => [name, "f"] as const),
]);

/** Whether a capitalised word is a first name, be it another word too: `June Abbott`, `Will Hay`. */
export function isFirstName(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word) && genders.has(word.toLowerCase());
}

/** Whom somebody answers, before the surname of who does: `ответил Орлову Рихтер`. */
const RUSSIAN_DATIVE = /^\p{Lu}\p{Ll}+(?:ову|еву|ину|скому) (?=\p{Lu}\p{Ll}+$)/u;

/** A name without words before a first name that is known: `Потсдама Анна Шульц` is `Анна Шульц`. */
export function withoutLead(name: string): string {
  const words = name.replace(RUSSIAN_DATIVE, "").split(" ");
  const at = words.findIndex((word, i) => i < words.length - 1 && genders.has(word.toLowerCase()));
  const isLed = at > 0 && words.length > 2 && !/^\p{Lu}\.?$/u.test(words[at - 1]!);
  return words.slice(isLed ? at : 0).join(" ");
}

/** The gender that a full name's first name tells, if it tells one. */
export function genderOf(name: string): Gender | undefined {
  const [first = "", ...rest] = name.toLowerCase().split(" ");
  return rest.length === 0 ? undefined : (genders.get(first) ?? genders.get(first.split("-")[0]!));
}
