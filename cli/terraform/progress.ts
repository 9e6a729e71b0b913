import type { PlanProgress, StackPlan } from "./stack-plan";

/** The part of a terminal or pipe that progress needs. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

/** Shows how a run goes. */
export interface ProgressDisplay {
  update(progress: PlanProgress): void;
  /** Removes what is only of the moment. Always call it, also after a failure. */
  close(): void;
}

/**
 * On a terminal a few live lines, one for each stack at work; anywhere else (a pipe, CI, NO_COLOR, a dumb terminal) one
 * plain line an event without control codes.
 */
export function createProgress(
  stream: ProgressStream = process.stderr,
  environment: NodeJS.ProcessEnv = process.env,
): ProgressDisplay {
  const plain = !stream.isTTY || environment.NO_COLOR || environment.CI || environment.TERM === "dumb";
  return plain ? new PlainProgress(stream) : new LiveProgress(stream);
}

/** One plain line about a stack: `log-archive: 33 to add, 0 to change, 0 to destroy (12.3 s)`. */
export function describeProgress({ stack, phase, plan }: PlanProgress): string {
  return plan === undefined ? `${stack}: ${phase}` : `${stack}: ${describePlan(plan)}`;
}

function describePlan(plan: StackPlan): string {
  if (plan.status === "aborted") return "interrupted";
  if (plan.status === "failed") return `failed, ${plural(plan.errors.length, "error")}`;
  const counts = [`${plan.add} to add`, `${plan.change} to change`, `${plan.destroy} to destroy`];
  if (plan.replace > 0) counts.push(`${plan.replace} to replace`);
  if (plan.warnings.length > 0) counts.push(plural(plan.warnings.length, "warning"));
  return `${counts.join(", ")} (${plan.seconds} s)`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

class PlainProgress implements ProgressDisplay {
  constructor(private readonly stream: ProgressStream) {}

  public update(progress: PlanProgress): void {
    this.stream.write(`${describeProgress(progress)}\n`);
  }

  public close(): void {}
}

/** Finished stacks become lasting lines; below them stand the ones at work, drawn anew every second. */
class LiveProgress implements ProgressDisplay {
  private readonly working = new Map<string, { phase: string; since: number }>();
  private drawn = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly stream: ProgressStream) {}

  public update(progress: PlanProgress): void {
    const { stack, phase } = progress;
    if (phase === "done" || phase === "failed") {
      this.working.delete(stack);
      this.draw(`${describeProgress(progress)}\n`);
    } else {
      this.working.set(stack, { phase, since: this.working.get(stack)?.since ?? Date.now() });
      this.draw();
    }
    // The clock must not keep the process alive.
    this.timer ??= setInterval(() => this.draw(), 1_000).unref();
  }

  public close(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.working.clear();
    this.draw();
  }

  private draw(lasting = ""): void {
    const lines = this.liveLines();
    // Up to the first live line, then erase everything below.
    const erase = this.drawn > 0 ? `\u001b[${this.drawn}A\u001b[0J` : "";
    this.drawn = lines.length;
    this.stream.write(erase + lasting + lines.map((line) => `${line}\n`).join(""));
  }

  /** Never more or longer than the screen: a line that scrolled away or wrapped could not be erased. */
  private liveLines(): string[] {
    const room = Math.max(1, (this.stream.rows || 24) - 2);
    const width = Math.max(20, (this.stream.columns || 80) - 1);
    const now = Date.now();
    const lines = [...this.working].map(
      ([stack, { phase, since }]) => `  ${stack}: ${phase} ${Math.round((now - since) / 1_000)} s`,
    );
    const shown = lines.length > room ? [...lines.slice(0, room - 1), `  and ${lines.length - room + 1} more`] : lines;
    return shown.map((line) => line.slice(0, width));
  }
}
