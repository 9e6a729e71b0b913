import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { parameterNameProblem } from "../../core/parameter-name";
import type { Placement } from "../placement";
import { Parameter, type ParameterProps } from "./parameter";
import { type ParameterEncryption, SecureParameter, type SecureParameterProps } from "./secure-parameter";
import { parameterUseProblems } from "./use";

/** A value, or one with settings of its own. */
export type SetParameter = string | readonly string[] | Omit<ParameterProps, "placement" | "name">;

/** A secret with settings of its own. */
export type SetSecret = Omit<SecureParameterProps, "placement" | "name" | "encryption">;

export interface ParameterSetProps {
  readonly placement: Placement;

  /** Path of all of them, as `parameterPath` gives it: /organization/application/environment. */
  readonly path: string;

  /** Key below the path -> what is there. @default - none */
  readonly values?: Readonly<Record<string, SetParameter>>;

  /** Secrets, all under one key of KMS. @default - none */
  readonly secrets?: {
    readonly encryption: ParameterEncryption;
    readonly values: Readonly<Record<string, SetSecret>>;
  };
}

/** Everything that an application has in an environment, under one path, which one policy lets a role read. */
export class ParameterSet extends Construct {
  public readonly path: string;

  readonly #names = new Map<string, string>();

  constructor(scope: Construct, id: string, props: ParameterSetProps) {
    super(scope, id);
    const { placement, path, values = {}, secrets } = props;
    const problem = parameterNameProblem(path);
    if (problem !== undefined) throw new ConfigError(this, `path ${problem}`);
    const keys = [...Object.keys(values), ...Object.keys(secrets?.values ?? {})];
    if (keys.length === 0) throw new ConfigError(this, "values and secrets must hold at least one parameter, got none");
    this.path = path;

    for (const [key, value] of Object.entries(values)) {
      const settings = isSettings(value) ? value : { value };
      this.add(key, new Parameter(this, idOf(key), { ...settings, placement, name: `${path}/${key}` }));
    }
    for (const [key, settings] of Object.entries(secrets?.values ?? {})) {
      if (secrets === undefined) break;
      const { encryption } = secrets;
      const name = `${path}/${key}`;
      this.add(key, new SecureParameter(this, idOf(key), { ...settings, placement, name, encryption }));
    }
    // Counts those of the whole app: AWS counts by account and region, not by set.
    this.node.addValidation({ validate: () => parameterUseProblems(this.node.root, placement) });
  }

  /** Full name of the parameter under a key. */
  public nameOf(key: string): string {
    const name = this.#names.get(key);
    if (name === undefined) {
      throw new ConfigError(this, `has no parameter '${key}', only ${[...this.#names.keys()].join(", ")}`);
    }
    return name;
  }

  private add(key: string, { parameterName }: Parameter | SecureParameter): void {
    this.#names.set(key, parameterName);
  }
}

function isSettings(value: SetParameter): value is Exclude<SetParameter, string | readonly string[]> {
  return typeof value === "object" && !Array.isArray(value);
}

/** A construct's id holds no slash. */
function idOf(key: string): string {
  return key.replaceAll("/", ".");
}
