import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Everything Terraform writes about one stack, for when the report does not say enough. Holds the last run alone. */
export class OutputLog {
  public readonly file: string;
  private isOpen = true;

  constructor(workDirectory: string, name: string) {
    mkdirSync(join(workDirectory, ".state"), { recursive: true });
    this.file = join(workDirectory, ".state", `${name}.log`);
    this.attempt(() => writeFileSync(this.file, ""));
  }

  public add(line: string): void {
    this.attempt(() => appendFileSync(this.file, `${line}\n`));
  }

  /** A full disk costs the log, not the deployment. */
  private attempt(write: () => void): void {
    if (!this.isOpen) return;
    try {
      write();
    } catch {
      this.isOpen = false;
    }
  }
}
