import { foldWord } from "./words.ts";

const list = (words: string): string[] => words.split(" ");

/** English verbs whose subject is who says the words quoted beside them. */
const ENGLISH = list(
  "said says say saying told tells added adds stated states stating noted notes explained explains continued " +
    "continues replied replies responded responds answered asked asks argued argues claimed claims declared " +
    "declares announced announces insisted insists stressed stresses emphasized emphasised warned warns wrote " +
    "writes tweeted commented remarked observed concluded concludes recalled reiterated acknowledged admitted " +
    "testified quipped joked shouted whispered cried rejoined retorted exclaimed inquired murmured muttered " +
    "demanded suggested agreed cautioned pleaded observes testifies recalls remarks wondered demands answers posted",
);

/** Verbs that report speech, by language, in small letters as written: finite forms of the third person, and participles. */
export const reportingVerbs = {
  en: [
    ...ENGLISH,
    ...list(
      "scoffed complained complains countered counters boasted confessed confesses conceded concedes contended lamented laments " +
        "predicted promised promises vowed urged pledged protested groaned snapped sneered mused barked " +
        "yelled screamed called repeated repeats went adds agrees argues jokes reflects marvelled marveled grumbled bragged " +
        "fumed fumes stormed raged rages gushed thundered chipped whispers shouts snaps quips mutters murmurs comments " +
        "maintains maintained assured assures reported predicts disagreed demurred recited recites ventured objected shot",
    ),
  ],
  de: list(
    "sagte sagt erklärte erklärt betonte betont teilte fügte schrieb schreibt meinte meint fragte fragt antwortete warnte warnt " +
      "berichtete entgegnete erwiderte kritisierte forderte räumte lobte klagte erinnerte ergänzte kündigte versicherte bekräftigte " +
      "unterstrich stellte verkündete kommentierte gestand rief beteuerte mahnte konterte hob bestätigte erläuterte twitterte " +
      "erzählte erzählt gab behauptete äußerte begründete sprach nannte nennt findet glaubt widersprach widerspricht erwidert entgegnet antwortet kritisiert fordert ergänzt " +
      "mahnt kontert beteuert versichert bekräftigt unterstreicht kommentiert verkündet",
  ),
  fr: list(
    "dit déclare déclaré déclarait ajoute ajouté affirme affirmé explique expliqué précise précisé souligne souligné estime " +
      "estimé poursuit poursuivi répond répondu écrit rappelle rappelé insiste insisté lance lancé raconte raconté reconnaît " +
      "reconnu regrette regretté dénonce dénoncé assure assuré annoncé annonce indiqué indique prévenu prévient promis promet " +
      "confié confie conclu conclut note noté observe observé martèle martelé juge jugé soupire plaisante s'exclame rétorqué " +
      "rétorque réagi réagit commente commenté avertit averti accusé",
  ),
  ru: list(
    "сказал сказала сказали заявил заявила заявили отметил отметила отметили добавил добавила добавили подчеркнул подчеркнула " +
      "сообщил сообщила сообщили пояснил пояснила ответил ответила написал написала говорит говорят считает считают продолжил " +
      "продолжила объяснил объяснила рассказал рассказала напомнил напомнила признал признала признался призналась предупредил " +
      "предупредила пожаловался пожаловалась указал указала утверждает утверждал утверждала спросил спросила возразил возразила " +
      "уточнил уточнила заключил заключила назвал назвала пообещал пообещала заверил заверила полагает уверен уверена",
  ),
} as const;

/** Others, folded, that a clause between two quoted stretches may have, and that do much else as well. */
const OTHERS = list("according pointed quoted returned sighed laughed began interrupted thought so selon");

const speaking: ReadonlySet<string> = new Set(ENGLISH);
const reporting: ReadonlySet<string> = new Set([
  ...Object.values(reportingVerbs).flat().map(foldWord),
  ...OTHERS,
]);

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
