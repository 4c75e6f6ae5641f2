/** Sources of the gold cases: prose such as people quote, by subject. Invented, or in the public domain. */

export const NEWS = `The finance minister said on Thursday that the government had not yet decided whether to raise the retirement age to 67. “We will consult the unions before we take any step,” she told reporters in Lisbon. “No worker who has paid in for forty years will lose a cent.” The opposition called the plan “a gift to the banks” and demanded a vote before the summer recess.

Unemployment fell to 5.5 percent in March, from 6.1 percent a year earlier, while rents in the capital rose by 40% and the budget for housing grew to $1.2 billion. The Polish ambassador, Anna Kowalska, said the two countries would polish the draft treaty in May. At least 14,000 people marched through the old town on Sunday, police said; the organisers spoke of 25,000.`;

export const COURT = `The question presented is whether the Fourth Amendment permits a warrantless search of a cell phone incident to arrest. We hold that it does not. See Chimel v. California, 395 U. S. 752, 763 (1969). The term “reasonable” is to be read in light of the text, history, and tradition of the clause. Petitioner neither consented to the search nor waived his rights. The officer testified that he “never saw a weapon,” but the district court found his account not credible.

Accordingly, the judgment of the Court of Appeals is reversed, and the case is remanded for further proceedings consistent with this opinion. The motion to stay is denied. The clerk shall mail copies of this order to all parties within 30 days.`;

export const SCIENCE = `Mean annual temperature rose by 1.5 °C between 1961 and 2020, and the glacier lost 12.4 km² of its surface. The anomaly of −0.3 °C in 1992 is attributed to the eruption of Mount Pinatubo.[3] Samples were stored at −80 °C and thawed once. We found no significant difference between the two groups, but the effect size was small. A dose of 10 mg was tolerated by all 48 patients; samples with more than 10² colonies per plate were discarded.

Although the mechanism remains unclear, the results suggest that early treatment reduces the risk of stroke by 25%. Further trials are needed before any recommendation can be made, since the patients were recruited at a single hospital.`;

/** Jane Austen, Pride and Prejudice (1813). */
export const AUSTEN = `It is a truth universally acknowledged, that a single man in possession of a good fortune, must be in want of a wife. However little known the feelings or views of such a man may be on his first entering a neighbourhood, this truth is so well fixed in the minds of the surrounding families, that he is considered as the rightful property of some one or other of their daughters.

“My dear Mr. Bennet,” said his lady to him one day, “have you heard that Netherfield Park is let at last?”

Mr. Bennet replied that he had not.

“But it is,” returned she; “for Mrs. Long has just been here, and she told me all about it.”

Mr. Bennet made no answer.

“Do not you want to know who has taken it?” cried his wife impatiently.`;

/** Abraham Lincoln, 19 November 1863. */
export const LINCOLN = `Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.

Now we are engaged in a great civil war, testing whether that nation, or any nation so conceived and so dedicated, can long endure. We are met on a great battle-field of that war. We have come to dedicate a portion of that field, as a final resting place for those who here gave their lives that that nation might live. It is altogether fitting and proper that we should do this.

But, in a larger sense, we can not dedicate -- we can not consecrate -- we can not hallow -- this ground. The brave men, living and dead, who struggled here, have consecrated it, far above our poor power to add or detract. The world will little note, nor long remember what we say here, but it can never forget what they did here.`;

/** William Blake, The Tyger (1794). */
export const BLAKE = `Tyger Tyger, burning bright,
In the forests of the night;
What immortal hand or eye,
Could frame thy fearful symmetry?

In what distant deeps or skies,
Burnt the fire of thine eyes?
On what wings dare he aspire?
What the hand, dare seize the fire?`;

export const TALKS = `“We are ready to sign,” the envoy said. “But we will not sign under threat, and we will not sign alone.” The mediator, Ruth Okafor, was less hopeful. “Both sides want peace,” she told the council, “and neither side knows how to ask for it.”

The talks resumed on Monday in Geneva. Nobody expected a breakthrough. The delegations met for six hours behind closed doors, and the foreign ministers left without a statement. A spokesman for the Kremlin, Dmitry Peskov, confirmed that President Zelensky had been invited; Washington declined to comment.`;

export const BRACKETED = `The memorandum calls this an integral component of [Ukraine's] neutral status. “The alternative [to negotiations] is to slam the door,” he told the newspaper. The deed, dated 1801, gives the land to “my nefew [sic] John and his heirs.” Rule 4[a] applies to every filing [and to every appeal] made after that date.`;

export const WRAPPED = `The commission warned of a severe short-
age of nurses in rural hospitals, and of a well-
known lack of    training places. The re-
port, which runs to 300 pages, was not
published until the autumn. Staff co-operate
with neighbouring clinics where they can.`;

export const SITE = `The mayor opened the new bridge on Saturday in front of several thousand people.

Advertisement

She thanked the engineers, who had worked through two winters without a serious accident.

Also read| Ferry company says it will fight closure

The old ferry will run until the end of the month, the council announced.

Advertisement

Residents of the island said they would miss it.`;

export const TYPOS = `The comittee recieved the documents on Tuesday and adjourned untill the following week. The goverment has promised to publish its reply.`;

export const SPELLING = `The colour of the harbour defences was changed in 1941, and the programme was cancelled after President Zelensky travelled to Kyiv. The naïve façade of the café, a reviewer wrote, had been grey for years. Email was rare, and the decision-makers organised themselves by letter. They met in Peking in the time of Tchaikovsky.`;

export const RU = `Министр заявил, что правительство не намерено повышать пенсионный возраст. «Мы никогда не отказывались от переговоров, — сказала она журналистам. — Но мы не будем подписывать соглашение под давлением». В 2021 году цены выросли на 12 процентов, а безработица снизилась до 4,3 процента. Ещё три региона ввели ограничения.`;

export const DE = `Die Ministerin erklärte am Donnerstag, die Regierung habe noch nicht entschieden, ob das Rentenalter auf 67 Jahre steigt. „Wir werden keinen Schritt ohne die Gewerkschaften tun“, sagte sie vor Journalisten. „Niemand, der vierzig Jahre eingezahlt hat, verliert einen Cent.“ Die Arbeitslosigkeit sank im März auf 5,5 Prozent, während die Mieten in der Straße um 40 Prozent stiegen.`;

export const FR = `La ministre a déclaré jeudi que le gouvernement n’avait pas encore décidé de relever l’âge de la retraite à 67 ans. « Nous ne ferons rien sans les syndicats », a-t-elle affirmé devant la presse. « Aucun salarié qui a cotisé quarante ans ne perdra un centime. » Le chômage est tombé à 5,5 % en mars, tandis que les loyers ont augmenté de 40 %.`;

export const JA = `大臣は木曜日、政府はまだ退職年齢の引き上げを決定していないと述べた。「組合と協議するまで、いかなる措置も取らない」と記者団に語った。三月の失業率は五・五パーセントに下がり、首都の家賃は40パーセント上昇した。`;

export const AR = `قال الوزير يوم الخميس إن الحكومة لم تقرر بعد رفع سن التقاعد إلى 67 عاما. وأضاف: «لن نتخذ أي خطوة قبل التشاور مع النقابات». وانخفضت البطالة إلى 5.5 في المئة في مارس بينما ارتفعت الإيجارات في العاصمة بنسبة 40 في المئة.`;

export const EL = `Η υπουργός δήλωσε την Πέμπτη ότι η κυβέρνηση δεν έχει ακόμη αποφασίσει αν θα αυξήσει το όριο ηλικίας στα 67 έτη. Η ανεργία μειώθηκε στο 5,5 τοις εκατό τον Μάρτιο.`;

export const HE = `השרה אמרה ביום חמישי כי הממשלה עדיין לא החליטה אם להעלות את גיל הפרישה ל־67. האבטלה ירדה ל־5.5 אחוזים בחודש מרץ.`;

export const ZH = `部长星期四表示，政府尚未决定是否将退休年龄提高到67岁。她对记者说：“在与工会协商之前，我们不会采取任何措施。”三月份失业率降至5.5%，首都的房租上涨了40%。`;
