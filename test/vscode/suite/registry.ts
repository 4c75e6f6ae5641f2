/** One test that runs inside the extension host. */
export interface HostTest {
  readonly name: string;
  readonly body: () => Promise<void>;
}

const registered: HostTest[] = [];

/** Adds a test to the suite; tests run one after the other, in the order they are added. */
export function test(name: string, body: () => Promise<void>): void {
  registered.push({ name, body });
}

/** Every test added so far. */
export function tests(): readonly HostTest[] {
  return registered;
}
