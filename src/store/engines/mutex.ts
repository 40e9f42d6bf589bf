/** Lets one in at a time, in the order of asking. */
export interface Mutex {
  /** Resolves when it is one's turn; `leave` has to follow. */
  enter(): Promise<void>;
  leave(): void;
  /** Whether nobody is in, nor waits. */
  isFree(): boolean;
}

export function createMutex(): Mutex {
  const waiting: (() => void)[] = [];
  let taken = false;
  return {
    async enter() {
      if (taken) return new Promise<void>((goOn) => waiting.push(goOn));
      taken = true;
    },
    leave() {
      const next = waiting.shift();
      if (next) next();
      else taken = false;
    },
    isFree: () => !taken,
  };
}
