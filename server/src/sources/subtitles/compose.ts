import type { Cue, SpokenTurn } from "../../core/corpus/landmarks.ts";
import type { OffsetMap } from "../../core/text/offsetMap.ts";
import type { CueBlock } from "./cueBlocks.ts";
import { type CueWord, wordsOf } from "./cueWords.ts";
import { type Label, labelsIn } from "./labels.ts";
import { MappedText } from "./mappedText.ts";
import { withoutRepeats } from "./rolling.ts";

/** What is said in a recording, as one text. */
export interface Spoken {
  readonly text: string;
  /** Maps `text` to the file. */
  readonly map: OffsetMap;
  readonly cues: readonly Cue[];
  readonly turns: readonly SpokenTurn[];
}

/**
 * The words of all cues as one text, so that a quotation runs across them: a space between lines and cues, an empty line where
 * another speaker begins. A speaker's label stays where the speaker begins and is left out where the same one goes on.
 */
export function compose(file: string, blocks: readonly CueBlock[]): Spoken {
  const composer = new Composer();
  const words = withoutRepeats(blocks.map((block) => wordsOf(file, block)));
  const labels = labelsIn(words);
  for (const [i, block] of blocks.entries()) composer.cue(block, words[i]!, labels[i]);
  return composer.spoken();
}

class Composer {
  readonly #out = new MappedText();
  readonly #cues: Cue[] = [];
  readonly #turns: SpokenTurn[] = [];
  #speaker: string | undefined;
  /** Whether a `<v Name>` gave the speaker: it speaks for its own cue alone. */
  #isVoice = false;
  /** Where the words of the current speaker start, once one stands there. */
  #turnStart: number | undefined;
  /** Where the last word ends in the file. */
  #sourceEnd = 0;

  cue({ from, to }: CueBlock, words: readonly CueWord[], label: Label | undefined): void {
    const spoken = this.#label(words, label);
    const last = this.#cues.at(-1);
    if (spoken.length === 0) {
      // It showed what was there already: the words before it stand for longer.
      if (words.length === 0 && last !== undefined && to > last.to)
        this.#cues[this.#cues.length - 1] = { ...last, to };
      return;
    }
    for (const [i, word] of spoken.entries()) {
      const start = this.#word(word, i === 0 && spoken !== words);
      if (i === 0) this.#cues.push({ start, from, to });
    }
  }

  spoken(): Spoken {
    this.#endTurn();
    return { text: this.#out.text, map: this.#out.map, cues: this.#cues, turns: this.#turns };
  }

  /** The words after the label, which is written where it names another speaker than the one before. */
  #label(words: readonly CueWord[], label: Label | undefined): readonly CueWord[] {
    if (label === undefined) return words;
    if (label.speaker !== this.#speaker) {
      this.#endTurn();
      for (const [i, word] of words.slice(0, label.length).entries())
        this.#write(word, i === 0 ? "\n\n" : " ");
      this.#speaker = label.speaker;
    }
    return words.slice(label.length);
  }

  /** Writes a word and says where it starts. `isLabelled`: its label has told already who says it. */
  #word(word: CueWord, isLabelled: boolean): number {
    const given = word.voice ?? (this.#isVoice ? "" : undefined);
    const voice = given === "" ? undefined : given;
    const isOther = given !== undefined && voice !== this.#speaker;
    const changes = !isLabelled && (word.isChange || isOther);
    if (changes) {
      this.#endTurn();
      this.#speaker = voice;
      this.#isVoice = voice !== undefined;
    }
    const start = this.#write(word, changes ? "\n\n" : " ");
    if (this.#speaker !== undefined) this.#turnStart ??= start;
    return start;
  }

  #write(word: CueWord, gap: string): number {
    const { range, pieces } = word;
    if (this.#out.length > 0) this.#out.add(gap, this.#sourceEnd, range.start - this.#sourceEnd);
    const start = this.#out.length;
    for (const { text, at, length } of pieces) this.#out.add(text, at, length);
    this.#sourceEnd = range.end;
    return start;
  }

  #endTurn(): void {
    if (this.#speaker !== undefined && this.#turnStart !== undefined) {
      this.#turns.push({ start: this.#turnStart, end: this.#out.length, speaker: this.#speaker });
    }
    this.#speaker = undefined;
    this.#isVoice = false;
    this.#turnStart = undefined;
  }
}
