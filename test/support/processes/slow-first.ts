import Sequencer from "@jest/test-sequencer";

type Tests = Parameters<Sequencer["sort"]>[0];

/** Begins with the slow files, also where nobody knows yet how long each takes: none of them is left for the end, alone. */
export default class SlowFirst extends Sequencer {
  override async sort(tests: Tests): Promise<Tests> {
    const sorted = await super.sort(tests);
    const isSlow = ({ path }: Tests[number]) => path.includes(".slow.test");
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
}
