import type { ChildProcess } from "node:child_process";

/** How long a process tree may take to end by itself before the next, harder signal. */
export interface GracePeriods {
  /** After SIGINT: Terraform finishes what it has begun, writes its state and releases its lock. */
  readonly interruptMs: number;
  /** After SIGTERM. */
  readonly terminateMs: number;
}

const DEFAULT_GRACE: GracePeriods = { interruptMs: 30_000, terminateMs: 5_000 };

/** A child and everything it started. It leads its own process group, so one signal reaches all of them. */
export class ProcessTree {
  public ending = false;
  public readonly closed: Promise<void>;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly child: ChildProcess,
    private readonly grace: GracePeriods,
  ) {
    this.closed = new Promise((resolve) => {
      child.once("close", () => {
        clearTimeout(this.timer);
        // "close" means that nobody holds our pipes any more; what is left of the group then is a stray.
        if (this.ending) this.send("SIGKILL");
        resolve();
      });
      child.once("error", () => resolve());
    });
  }

  public end(): void {
    if (this.ending) return;
    this.ending = true;
    this.send("SIGINT");
    this.timer = setTimeout(() => {
      this.send("SIGTERM");
      this.timer = setTimeout(() => this.kill(), this.grace.terminateMs);
    }, this.grace.interruptMs);
  }

  public kill(): void {
    this.ending = true;
    clearTimeout(this.timer);
    this.send("SIGKILL");
    // A process that left the group may still hold the pipes; we do not wait for it.
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
  }

  private send(signal: NodeJS.Signals): void {
    if (this.child.pid === undefined) return;
    try {
      process.kill(-this.child.pid, signal);
    } catch {
      // The group is gone already: what we wanted.
    }
  }
}

const live = new Set<ProcessTree>();

/** Ends every running child at once, without the chance to release a lock. */
export function killAllChildren(): void {
  for (const tree of live) tree.kill();
}

/** Asks every running child to end, harder after its grace periods, and resolves when all of them are gone. */
export async function endAllChildren(): Promise<void> {
  const trees = [...live];
  for (const tree of trees) tree.end();
  await Promise.all(trees.map((tree) => tree.closed));
}

/** Keeps a just started child in the register of live children until it is gone. */
export function trackTree(child: ChildProcess, grace: GracePeriods = DEFAULT_GRACE): ProcessTree {
  const tree = new ProcessTree(child, grace);
  // Whatever ends this process, an uncaught error too, must not leave a detached Terraform behind.
  if (live.size === 0) process.once("exit", killAllChildren);
  live.add(tree);
  void tree.closed.then(() => {
    live.delete(tree);
    if (live.size === 0) process.removeListener("exit", killAllChildren);
  });
  return tree;
}
