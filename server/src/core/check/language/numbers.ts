import type { Token } from "../../text/tokens.ts";
import { foldWord } from "../../text/words.ts";

/** Words that are numbers, and what they stand for. English, German, French, Russian: the fixtures' languages. */
const CARDINALS: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  hundreds: 100,
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  trillions: 1e12,
  dozen: 12,
  dozens: 12,
  half: 0.5,
  quarter: 0.25,
  third: 1 / 3,
  twice: 2,
  double: 2,
  triple: 3,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
  hundert: 100,
  tausend: 1e3,
  millionen: 1e6,
  milliarde: 1e9,
  milliarden: 1e9,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  onze: 11,
  douze: 12,
  vingt: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  mille: 1e3,
  milliard: 1e9,
  milliards: 1e9,
  один: 1,
  два: 2,
  две: 2,
  три: 3,
  четыре: 4,
  пять: 5,
  шесть: 6,
  семь: 7,
  восемь: 8,
  девять: 9,
  десять: 10,
  сто: 100,
  тысяча: 1e3,
  тысячи: 1e3,
  тысяч: 1e3,
  миллион: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  миллиард: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
};

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

/** Signs and words that say what a number counts in; each row is one meaning. */
const MEASURES: readonly (readonly string[])[] = [
  ["%", "percent", "pct", "prozent", "процент", "процента", "процентов"],
  ["‰", "permille"],
  ["$", "dollar", "dollars", "usd", "доллар", "долларов"],
  ["€", "euro", "euros", "eur", "евро"],
  ["pence", "penny"],
  ["cents", "cent"],
  ["£", "pounds", "gbp", "sterling"],
  ["¥", "yen", "yuan"],
  ["₽", "ruble", "rubles", "rouble", "roubles", "rub", "рублей", "рубля", "рубль"],
  ["₴", "hryvnia", "hryvnias", "uah"],
  ["°", "degree", "degrees"],
  ["km", "kilometer", "kilometers", "kilometre", "kilometres"],
  ["mile", "miles"],
  ["m", "meter", "meters", "metre", "metres"],
  ["cm", "centimeter", "centimeters", "centimetre", "centimetres"],
  ["ft", "foot", "feet"],
  ["kg", "kilo", "kilos", "kilogram", "kilograms"],
  ["g", "gram", "grams", "gramme", "grammes"],
  ["mg", "milligram", "milligrams"],
  ["µg", "μg", "mcg", "microgram", "micrograms"],
  ["lb", "lbs"],
  ["oz", "ounce", "ounces"],
  ["l", "liter", "liters", "litre", "litres"],
  ["ml", "milliliter", "milliliters", "millilitre", "millilitres"],
  ["mm", "millimeter", "millimeters", "millimetre", "millimetres"],
  ["inch", "inches"],
  ["yard", "yards"],
  ["acre", "acres"],
  ["ha", "hectare", "hectares"],
  ["mph"],
  ["kph", "kmh"],
  ["kw", "kilowatt", "kilowatts"],
  ["mw", "megawatt", "megawatts"],
  ["gw", "gigawatt", "gigawatts"],
  ["barrel", "barrels"],
  ["second", "seconds", "sec", "s"],
  ["ms", "millisecond", "milliseconds"],
  ["hz", "hertz"],
  ["khz", "kilohertz"],
  ["mhz", "megahertz"],
  ["ghz", "gigahertz"],
  ["century", "centuries"],
  ["ton", "tons", "tonne", "tonnes"],
  ["hour", "hours"],
  ["minute", "minutes"],
  ["day", "days"],
  ["week", "weeks"],
  ["month", "months"],
  ["year", "years"],
  ["decade", "decades"],
];

const measures = new Map(MEASURES.flatMap((row) => row.map((word) => [word, row[0]!] as const)));
/** Signs and scales that never stand for anything but part of a number. */
const ALWAYS_MEASURE = new Set(["%", "‰", "$", "€", "£", "¥", "₽", "₴", "°"]);
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, b: 1e9, tn: 1e12 };

/**
 * Words that count as often as they merely point or compare (`one of them`, `the first time`): a number only where the
 * other side has one too.
 */
const WEAK = new Set(["n:1", "o:1", "o:2", `n:${1 / 3}`, "n:0.5", "n:0.25", "n:2", "t:a", "t:p"]);

/**
 * Chinese and Japanese numerals, a character each. Many are parts of words (`一般`, `十分`, `万一`), so that they too count
 * only where the other side has one.
 */
const NUMERAL_CHARACTER = /^[〇零一二三四五六七八九十百千万萬億亿兆]$/u;

/** `15th` is `15` with a date's ending, and `fifth` in figures. */
function sameQuantity(a: string, b: string): boolean {
  return a === b || ((a.startsWith("f:") || b.startsWith("f:")) && a.slice(2) === b.slice(2));
}

/** Whether one side's quantities differ from the other's in a way that changes a value. */
export function quantitiesDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length && a.every((piece, i) => sameQuantity(piece, b[i]!))) return false;
  const strong = (pieces: readonly string[]) =>
    pieces.some((piece) => !WEAK.has(piece) && !piece.startsWith("k:"));
  return strong(a) || strong(b) || (a.length > 0 && b.length > 0);
}

/** Whether a token is a figure or a word for a number. */
export function isNumeric(token: Token): boolean {
  return (
    token.kind === "number" ||
    token.fold in CARDINALS ||
    token.fold in ORDINALS ||
    signValue(token) !== undefined
  );
}

/** What a token says of a quantity in one comparable form, or undefined where it says nothing of any. */
function signValue(token: Token): string | undefined {
  if (token.kind !== "symbol") return undefined;
  return measures.get(token.fold) ?? (/^[+±×÷]$/u.test(token.fold) ? token.fold : undefined);
}

/**
 * What `tokens` say of quantities, as comparable pieces in order: `40,000` and `40000` give the same piece, `%` and
 * `percent` too. A unit counts only next to a number, since `day` or `m` alone are words like others.
 *
 * @param before the token that stands before the first one, if any: a unit alone may belong to its number
 */
export function quantitiesIn(tokens: readonly Token[], before?: Token): string[] {
  const found: string[] = [];
  let previous = before;
  for (const token of tokens) {
    const piece = quantity(token, previous);
    if (piece !== undefined) found.push(piece);
    if (token.kind !== "dash" && token.kind !== "point") previous = token;
  }
  return found;
}

function quantity(token: Token, previous: Token | undefined): string | undefined {
  if (token.kind === "number") return numberValue(token.norm);
  const word = token.kind === "word" ? token.fold : "";
  if (NUMERAL_CHARACTER.test(word)) return `k:${word}`;
  // `6 a.m.` and `6 p.m.`: the half of the day is part of the time.
  if (/^[ap]m?$/.test(word) && previous !== undefined && isNumeric(previous)) return `t:${word[0]}`;
  // `G7`, `COVID-19`'s like in one word: the figure is part of a name, and another figure another thing.
  if (/\p{Nd}/u.test(word)) return `c:${word}`;
  if (Object.hasOwn(CARDINALS, word)) return `n:${CARDINALS[word]}`;
  if (Object.hasOwn(ORDINALS, word)) return `o:${ORDINALS[word]}`;
  const sign = signValue(token);
  if (sign !== undefined) return `u:${sign}`;
  if (word === "cent" && previous?.fold === "per") return "u:%";
  // `°C` and `°F`: the scale is part of the unit.
  if (previous?.norm === "°" && /^[cfk]$/.test(word)) return `u:°${word}`;
  const measure = measures.get(word);
  if (measure === undefined) return undefined;
  const afterNumber = previous !== undefined && (isNumeric(previous) || ALWAYS_MEASURE.has(previous.fold));
  return afterNumber ? `u:${measure}` : undefined;
}

/** One form for one value: thousands marks out; a mark before other than three digits is a decimal one. */
function numberValue(norm: string): string {
  const [, sign = "", digits = "", tail = ""] = /^([+-]?)([\p{Nd}.,:/'\s^]*)(.*)$/su.exec(norm) ?? [];
  const suffix = foldWord(tail);
  if (/^(st|nd|rd|th)$/.test(suffix)) return `f:${digits}`;
  const western = digits.replace(/\p{Nd}/gu, westernDigit);
  const plain =
    /^\d{1,3}([,.'\s])\d{3}(\1\d{3})*$/u.test(western) && !isDecimal(western)
      ? western.replace(/[,.'\s]/g, "")
      : western.replace(/[,'\s](?=\d{3}(\D|$))/g, "");
  const scale = Object.hasOwn(SUFFIXES, suffix) ? `*${SUFFIXES[suffix]}` : suffix;
  return `n:${sign}${plain.replace(/^\.(?=\d)/, "0.")}${scale}`;
}

/** `1.234` is a decimal in English and a thousand elsewhere; it is only ever equal to itself written the same way. */
function isDecimal(digits: string): boolean {
  return /^\d{1,3}\.\d{3}$/.test(digits);
}

/** A digit of any script as 0–9. */
function westernDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return String(code - zero);
}
