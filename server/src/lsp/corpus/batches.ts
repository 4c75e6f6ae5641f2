import type { SourceUpdate } from "../../core/service.ts";

/** Code units that go into the index at once: a fraction of a second, so that progress is seen and cancelling soon works. */
const BATCH_UNITS = 8_000_000;

/** `updates` in order, in batches that each hold about `BATCH_UNITS` of text, one source at least. */
export function* inBatches(updates: readonly SourceUpdate[]): Generator<readonly SourceUpdate[]> {
  let batch: SourceUpdate[] = [];
  let units = 0;
  for (const update of updates) {
    batch.push(update);
    units += update.content.kind === "readable" ? update.content.readable.text.length : 0;
    if (units < BATCH_UNITS) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}
