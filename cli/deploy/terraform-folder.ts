import { UserError } from "../../core/errors";
import type { SynthesizedStack } from "../synthesize";
import { runProcess, type ProcessResult } from "../terraform/process";
import type { Tools } from "./tools";

/** The part of a Terraform state that we read. */
export interface TerraformState {
  readonly serial: number;
  readonly lineage: string;
  readonly outputs?: Readonly<Record<string, { readonly value: unknown }>>;
  readonly resources: readonly {
    readonly module?: string;
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly {
      readonly index_key?: string | number;
      readonly attributes?: Readonly<Record<string, unknown>>;
    }[];
  }[];
}

/** Runs Terraform itself in a synthesized stack's folder, for what cdktf has no command for. */
export class TerraformFolder {
  constructor(
    private readonly stack: SynthesizedStack,
    private readonly tools: Tools,
    private readonly signal?: AbortSignal,
  ) {}

  /** Values of the stack's outputs; none if the stack is not deployed. */
  public async outputs(): Promise<Record<string, unknown>> {
    const text = await this.answer(["output", "-json"]);
    const outputs = JSON.parse(text || "{}") as Record<string, { readonly value: unknown }>;
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  }

  /** The stack's state; undefined if there is none. */
  public async state(): Promise<TerraformState | undefined> {
    const text = (await this.answer(["state", "pull"])).trim();
    return text === "" ? undefined : (JSON.parse(text) as TerraformState);
  }

  /** Uploads a state file to the stack's backend. Terraform refuses a state of another lineage or an older one. */
  public async pushState(file: string): Promise<void> {
    await this.answer(["state", "push", file]);
  }

  /** Takes an object that exists under Terraform's management. */
  public async import(address: string, id: string): Promise<ProcessResult> {
    return this.run(["import", "-input=false", address, id]);
  }

  /** Connects the folder with its backend, without carrying any state over from an earlier one. */
  public async init(): Promise<void> {
    const result = await this.run(["init", "-input=false", "-reconfigure"]);
    if (result.code !== 0) throw this.failure("init", result);
  }

  private async answer(args: readonly string[]): Promise<string> {
    let result = await this.run(args);
    // A folder that was synthesized a moment ago has no `.terraform` in it, or that of another backend.
    if (result.code !== 0 && !result.aborted && /terraform init/.test(result.stderr)) {
      await this.init();
      result = await this.run(args);
    }
    if (result.code !== 0) throw this.failure(args.slice(0, 2).join(" "), result);
    return result.stdout;
  }

  private run(args: readonly string[]): Promise<ProcessResult> {
    const { terraform, environment } = this.tools;
    // Colours would stand between the words that are searched for.
    const env = { ...environment, TF_CLI_ARGS: [environment.TF_CLI_ARGS, "-no-color"].filter(Boolean).join(" ") };
    return runProcess(terraform.command, args, { cwd: this.stack.directory, env, signal: this.signal });
  }

  private failure(command: string, result: ProcessResult): UserError {
    if (result.aborted) return new UserError(`interrupted during 'terraform ${command}' of ${this.stack.name}`);
    const said = (result.stderr || result.stdout).trim();
    return new UserError(`'terraform ${command}' failed for ${this.stack.name}\n${said}`);
  }
}
