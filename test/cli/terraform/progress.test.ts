import { createProgress } from "../../../cli/terraform/progress";
import type { StackPlan } from "../../../cli/terraform/stack-plan";

const plan: StackPlan = {
  stack: "security",
  status: "planned",
  add: 33,
  change: 0,
  destroy: 1,
  replace: 2,
  warnings: ["w"],
  errors: [],
  planFile: "plan.tfplan",
  planJsonFile: "plan.json",
  seconds: 12.3,
};
const failed: StackPlan = { ...plan, status: "failed", errors: ["a", "b"] };

class Recorder {
  public text = "";
  constructor(
    public readonly isTTY: boolean,
    public readonly rows = 24,
    public readonly columns = 80,
  ) {}
  public write(text: string): void {
    this.text += text;
  }
}

/** What a terminal would show: understands the two control codes that are used. */
function screen(text: string): string[] {
  let lines: string[] = [];
  for (const part of text.split(/(\u001b\[\d+A\u001b\[0J)/)) {
    const up = /^\u001b\[(\d+)A/.exec(part)?.[1];
    if (up !== undefined) lines = lines.slice(0, lines.length - Number(up));
    else lines = lines.concat(part.split("\n").slice(0, -1));
  }
  return lines;
}

describe("createProgress", () => {
  test.each([
    ["a pipe", false, {}],
    ["NO_COLOR", true, { NO_COLOR: "1" }],
    ["CI", true, { CI: "true" }],
    ["a dumb terminal", true, { TERM: "dumb" }],
  ])("writes one plain line an event for %s", (_name, isTTY, environment) => {
    const stream = new Recorder(isTTY);
    const progress = createProgress(stream, environment);
    progress.update({ stack: "security", phase: "plan" });
    progress.update({ stack: "security", phase: "done", plan });
    progress.update({ stack: "security", phase: "failed", plan: failed });
    progress.update({ stack: "security", phase: "failed", plan: { ...failed, status: "aborted" } });
    progress.close();
    expect(stream.text.split("\n")).toEqual([
      "security: plan",
      "security: 33 to add, 0 to change, 1 to destroy, 2 to replace, 1 warning (12.3 s)",
      "security: failed, 2 errors",
      "security: interrupted",
      "",
    ]);
  });

  test("on a terminal shows the stacks at work below the finished ones", () => {
    const stream = new Recorder(true);
    const progress = createProgress(stream, {});
    progress.update({ stack: "log-archive", phase: "plan" });
    progress.update({ stack: "security", phase: "plan" });
    progress.update({ stack: "security", phase: "failed", plan: failed });
    expect(screen(stream.text)).toEqual(["security: failed, 2 errors", "  log-archive: plan 0 s"]);
    progress.close();
    expect(screen(stream.text)).toEqual(["security: failed, 2 errors"]);
  });

  test("never draws more or longer lines than the terminal has", () => {
    const stream = new Recorder(true, 5, 21);
    const progress = createProgress(stream, {});
    for (const stack of ["a-very-long-stack-name", "b", "c", "d"]) progress.update({ stack, phase: "init" });
    expect(screen(stream.text)).toEqual(["  a-very-long-stack-n".slice(0, 20), "  b: init 0 s", "  and 2 more"]);
    progress.close();
  });
});
