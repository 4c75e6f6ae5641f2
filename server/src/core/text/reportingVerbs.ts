const list = (words: string): string[] => words.split(" ");

/** English verbs whose subject is who says the words quoted beside them. */
const SPEAKING = list(
  "said says say saying told tells added adds stated states stating noted notes explained explains continued " +
    "continues replied replies responded responds answered asked asks argued argues claimed claims declared " +
    "declares announced announces insisted insists stressed stresses emphasized emphasised warned warns wrote " +
    "writes tweeted commented remarked observed concluded concludes recalled reiterated acknowledged admitted " +
    "testified quipped joked shouted whispered cried rejoined retorted exclaimed inquired murmured muttered " +
    "demanded suggested agreed cautioned pleaded observes testifies recalls remarks wondered demands answers posted",
);

/**
 * Others, folded, that a clause between two quoted stretches may have: English ones that do much else as well, and German,
 * French and Russian ones.
 */
const OTHERS = [
  ...list("went according pointed quoted returned sighed laughed repeated began interrupted thought"),
  // German
  ...list(
    "sagte sagt erklarte erklart betonte betont teilte fugte schrieb schreibt meinte meint fragte antwortete warnte " +
      "berichtete so",
  ),
  // French
  ...list(
    "dit declare declarait ajoute affirme explique precise souligne estime poursuit repond ecrit selon note",
  ),
  // Russian
  ...list(
    "сказал сказала сказали заявил заявила заявили отметил отметила добавил добавила подчеркнул подчеркнула сообщил " +
      "сообщила пояснил пояснила ответил ответила написал написала говорит считает продолжил продолжила",
  ),
];

const speaking: ReadonlySet<string> = new Set(SPEAKING);
const reporting: ReadonlySet<string> = new Set([...SPEAKING, ...OTHERS]);

/** Whether a word, as written, is an English verb that says who speaks (`said`, not `Said`). */
export function isSpeakingVerb(word: string): boolean {
  return speaking.has(word);
}

/**
 * Whether a folded word (accents and case folded) is a verb that reports speech: it tells a clause between two quoted
 * stretches of a source from ordinary text that happens to stand there.
 */
export function isReportingVerb(folded: string): boolean {
  return reporting.has(folded);
}
