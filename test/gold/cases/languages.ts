import { AR, DE, EL, FR, HE, JA, RU, ZH } from "../texts.ts";
import { type GoldCase, inRow } from "../types.ts";

const russian = inRow("Russian", [
  {
    name: "verbatim",
    from: RU,
    quotation: "правительство не намерено повышать пенсионный возраст",
    outcome: "verbatim",
  },
  {
    name: "reporting clause dropped",
    from: RU,
    quotation:
      "Мы никогда не отказывались от переговоров. Но мы не будем подписывать соглашение под давлением",
    outcome: "edited",
  },
  {
    name: "ellipsis",
    from: RU,
    quotation: "В 2021 году цены выросли … а безработица снизилась до 4,3 процента",
    outcome: "edited",
  },
  {
    name: "bracketed initial",
    from: RU,
    quotation: "[П]равительство не намерено повышать пенсионный возраст",
    outcome: "edited",
  },
  {
    name: "ё written е",
    from: RU,
    quotation: "Еще три региона ввели ограничения",
    worst: "at most I",
    why: "е for ё is Russian spelling custom, no other word.",
  },
  {
    name: "не dropped",
    from: RU,
    quotation: "правительство намерено повышать пенсионный возраст",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "figure",
    from: RU,
    quotation: "безработица снизилась до 3,3 процента",
    outcome: "altered",
    codes: ["altered-number E"],
    differences: ["number: 3,3 <- 4,3"],
  },
  {
    name: "a verb",
    from: RU,
    quotation: "В 2021 году цены упали на 12 процентов",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: упали <- выросли"],
  },
  {
    name: "word order",
    from: RU,
    quotation: "не намерено правительство повышать пенсионный возраст",
    outcome: "altered",
    codes: ["altered-order W"],
  },
  {
    name: "a word left out",
    from: RU,
    quotation: "не намерено повышать возраст",
    outcome: "altered",
    codes: ["unmarked-omission W"],
    differences: ["omission:  <- пенсионный"],
  },
]);

const german = inRow("German", [
  {
    name: "umlauts written out",
    from: "Wir haben die Brücke nie für baufällig gehalten, und die Straße auch nicht.",
    quotation: "Wir haben die Bruecke nie für baufaellig gehalten, und die Strasse auch nicht",
    worst: "I",
  },
  {
    name: "verbatim",
    from: DE,
    quotation: "die Regierung habe noch nicht entschieden, ob das Rentenalter auf 67 Jahre steigt",
    outcome: "verbatim",
  },
  {
    name: "ellipsis in brackets",
    from: DE,
    quotation:
      "Die Arbeitslosigkeit sank im März […], während die Mieten in der Straße um 40 Prozent stiegen",
    outcome: "edited",
  },
  {
    name: "reporting clause dropped",
    from: DE,
    quotation:
      "Wir werden keinen Schritt ohne die Gewerkschaften tun. Niemand, der vierzig Jahre eingezahlt hat, verliert einen Cent.",
    outcome: "edited",
  },
  {
    name: "ß written ss",
    from: DE,
    quotation: "die Mieten in der Strasse um 40 Prozent stiegen",
    worst: "at most I",
    why: "Swiss spelling of the same word.",
  },
  {
    name: "keinen made einen",
    from: DE,
    quotation: "Wir werden einen Schritt ohne die Gewerkschaften tun",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "nicht dropped",
    from: DE,
    quotation: "die Regierung habe noch entschieden",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "ohne made mit",
    from: DE,
    quotation: "keinen Schritt mit die Gewerkschaften tun",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "decimal comma lost",
    from: DE,
    quotation: "sank im März auf 55 Prozent",
    outcome: "altered",
    codes: ["altered-number E"],
  },
  {
    name: "a noun",
    from: DE,
    quotation: "Wir werden keinen Schritt ohne die Arbeitgeber tun",
    outcome: "altered",
    oneOf: [["altered-wording W"], ["altered-name E"]],
    why: "German nouns have capitals; a careful editor calls it a word.",
  },
  {
    name: "a noun's capital lost",
    from: DE,
    quotation: "ohne die gewerkschaften tun",
    outcome: "altered",
    codes: ["altered-case W"],
  },
]);

const french = inRow("French", [
  {
    name: "verbatim",
    from: FR,
    quotation: "le gouvernement n’avait pas encore décidé de relever l’âge de la retraite à 67 ans",
    outcome: "verbatim",
  },
  {
    name: "straight apostrophes",
    from: FR,
    quotation: "le gouvernement n'avait pas encore décidé de relever l'âge de la retraite",
    outcome: "verbatim",
  },
  {
    name: "narrow no-break space before %",
    from: FR,
    quotation: "Le chômage est tombé à 5,5\u202F% en mars",
    outcome: "verbatim",
  },
  {
    name: "ellipsis",
    from: FR,
    quotation: "Le chômage est tombé à 5,5 % … les loyers ont augmenté de 40 %",
    outcome: "edited",
  },
  {
    name: "ne … pas dropped",
    from: FR,
    quotation: "le gouvernement avait encore décidé de relever l’âge de la retraite",
    outcome: "altered",
    oneOf: [["altered-negation E"], ["altered-negation E", "altered-negation E"]],
  },
  {
    name: "aucun made chaque",
    from: FR,
    quotation: "Chaque salarié qui a cotisé quarante ans ne perdra un centime",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "figure in words",
    from: FR,
    quotation: "Aucun salarié qui a cotisé trente ans ne perdra un centime",
    outcome: "altered",
    codes: ["altered-number E"],
    differences: ["number: trente <- quarante"],
  },
  {
    name: "a verb",
    from: FR,
    quotation: "tandis que les loyers ont diminué de 40 %",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: diminué <- augmenté"],
  },
]);

const japanese = inRow("Japanese", [
  {
    name: "verbatim",
    from: JA,
    quotation: "政府はまだ退職年齢の引き上げを決定していない",
    outcome: "verbatim",
  },
  {
    name: "ellipsis",
    from: JA,
    quotation: "三月の失業率は……首都の家賃は40パーセント上昇した",
    outcome: "edited",
    why: "Japanese writes the ellipsis twice.",
  },
  {
    name: "full-width figures",
    from: JA,
    quotation: "首都の家賃は４０パーセント上昇した",
    outcome: "verbatim",
  },
  {
    name: "a negation made an assertion",
    from: JA,
    quotation: "政府はまだ退職年齢の引き上げを決定している",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "figure",
    from: JA,
    quotation: "首都の家賃は60パーセント上昇した",
    outcome: "altered",
    codes: ["altered-number E"],
  },
  {
    name: "a word",
    from: JA,
    quotation: "首都の家賃は40パーセント下落した",
    outcome: "altered",
    codes: ["altered-wording W"],
  },
]);

const arabic = inRow("Arabic", [
  { name: "verbatim", from: AR, quotation: "إن الحكومة لم تقرر بعد رفع سن التقاعد", outcome: "verbatim" },
  {
    name: "with vowel points",
    from: AR,
    quotation: "إِنَّ الحُكُومَةَ لَمْ تُقَرِّر بَعْدُ رَفْعَ سِنِّ التَّقَاعُدِ",
    worst: "at most I",
    why: "Vowel points are optional in Arabic.",
  },
  {
    name: "ellipsis",
    from: AR,
    quotation: "وانخفضت البطالة إلى 5.5 في المئة … بينما ارتفعت الإيجارات",
    outcome: "edited",
  },
  {
    name: "negation dropped",
    from: AR,
    quotation: "إن الحكومة تقرر بعد رفع سن التقاعد إلى 67 عاما",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "figure",
    from: AR,
    quotation: "رفع سن التقاعد إلى 65 عاما",
    outcome: "altered",
    codes: ["altered-number E"],
    differences: ["number: 65 <- 67"],
  },
  {
    name: "a word",
    from: AR,
    quotation: "بينما انخفضت الإيجارات في العاصمة بنسبة 40 في المئة",
    outcome: "altered",
    codes: ["altered-wording W"],
    differences: ["wording: انخفضت <- ارتفعت"],
  },
]);

const others = inRow("other scripts", [
  {
    name: "Greek, verbatim",
    from: EL,
    quotation: "η κυβέρνηση δεν έχει ακόμη αποφασίσει",
    outcome: "verbatim",
  },
  {
    name: "Greek, negation dropped",
    from: EL,
    quotation: "η κυβέρνηση έχει ακόμη αποφασίσει αν θα αυξήσει",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "Greek, figure",
    from: EL,
    quotation: "Η ανεργία μειώθηκε στο 6,5 τοις εκατό",
    outcome: "altered",
    codes: ["altered-number E"],
  },
  {
    name: "Hebrew, verbatim",
    from: HE,
    quotation: "הממשלה עדיין לא החליטה אם להעלות את גיל הפרישה",
    outcome: "verbatim",
  },
  {
    name: "Hebrew, negation dropped",
    from: HE,
    quotation: "הממשלה עדיין החליטה אם להעלות את גיל הפרישה",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "Chinese, verbatim",
    from: ZH,
    quotation: "政府尚未决定是否将退休年龄提高到67岁",
    outcome: "verbatim",
  },
  {
    name: "Chinese, inner marks flipped",
    from: ZH,
    quotation: "她对记者说：『在与工会协商之前，我们不会采取任何措施。』",
    outcome: "verbatim",
  },
  {
    name: "Chinese, negation dropped",
    from: ZH,
    quotation: "在与工会协商之前，我们会采取任何措施",
    outcome: "altered",
    codes: ["altered-negation E"],
  },
  {
    name: "Chinese, figure",
    from: ZH,
    quotation: "首都的房租上涨了60%",
    outcome: "altered",
    codes: ["altered-number E"],
  },
]);

export const languagesOfEurope: readonly GoldCase[] = [...russian, ...german, ...french];
export const otherScripts: readonly GoldCase[] = [...japanese, ...arabic, ...others];
