import { formatResult } from "../../../cli/sandbox/report";
import type { SandboxResult } from "../../../cli/sandbox/result";

const none = { add: 0, change: 0, destroy: 0, replace: 0 };

test("the report shows each stack, what was left out with its reason, and every problem", () => {
  const result: SandboxResult = {
    stacks: [
      {
        ...{ stack: "organization", wave: 1, account: "management", applied: ["a.b", "a.c"] },
        ...{ secondPlan: none, left: [], seconds: { deploy: 12.34, plan: 5, destroy: 6 } },
      },
      {
        ...{ stack: "security", wave: 5, account: "security", applied: ["a.b"], seconds: {} },
        ...{ secondPlan: { ...none, change: 2 }, left: ["a.b"] },
      },
    ],
    takenOut: [
      { entry: "aws_x", reason: "no API", address: "aws_x.a", stack: "security" },
      { entry: "aws_x", reason: "no API", address: "aws_x.b", stack: "security" },
    ],
    cannotBeDeleted: [],
    seconds: { deploy: 100, total: 200 },
    problems: ["security: the second plan is not empty\n~ a.b"],
  };
  expect(formatResult(result)).toBe(
    [
      "WAVE  STACK         APPLIED  SECOND PLAN  DESTROYED  DEPLOY   PLAN  DESTROY",
      "1     organization        2  empty        all        12.3 s  5.0 s    6.0 s",
      "5     security            1  2 to change  1 left          -      -        -",
      "",
      "2 stacks, 3 resources applied; deploy 100.0 s, total 200.0 s",
      "",
      "left out, because the emulator cannot do it:",
      "  aws_x (2 in security): no API",
      "",
      "taken out of the state before the destroy, because the emulator cannot delete it: nothing",
      "",
      "problems:",
      "  security: the second plan is not empty",
      "  ~ a.b",
    ].join("\n"),
  );
});
