const { default: Sequencer } = require("@jest/test-sequencer");

/** Files that take minutes, the longest first. */
const LONG = [
  "e2e/sandbox.test.ts",
  "e2e/module-stacks.test.ts",
  "e2e/offline-plan.test.ts",
  "e2e/rfp-api.test.ts",
  "e2e/state-machine.test.ts",
  "e2e/rfp-alarms.test.ts",
];

/**
 * Starts the longest files first, so that a run lasts about as long as the longest one. Jest itself goes by the size of a
 * file until it has timed it, and a clean clone has timed nothing.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const index = LONG.findIndex((file) => path.endsWith(file));
      return index < 0 ? LONG.length : index;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
