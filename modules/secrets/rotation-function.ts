import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { wholeNumberProblem } from "../../core/whole-number";
import { rotateSecret } from "../../policies/role/secret-rotation";
import { NodeFunction, type NodeFunctionProps } from "../lambda/function";
import { functionArchive } from "../lambda/function-archive";
import type { Secret } from "./secret";

/** What a new value looks like, as Secrets Manager makes passwords: upper and lower case letters and digits at least. */
export interface RotatedValue {
  /** Field of the secret's JSON object that gets the new value. @default - the secret as a whole is the value */
  readonly field?: string;

  /** Characters, 1-4096. @default 32 */
  readonly length?: number;

  /** Characters that it does not have. @default `/@"'\`, which end a text or a path in URLs and connection strings */
  readonly excludeCharacters?: string;

  /** Whether it has letters and digits alone. @default false */
  readonly excludePunctuation?: boolean;
}

export interface RotationFunctionProps extends Pick<
  NodeFunctionProps,
  "placement" | "functionName" | "encryption" | "logRetentionInDays" | "network" | "roleName"
> {
  /** The secret that the function may rotate, and no other. */
  readonly secret: Secret;

  /** @default - 32 characters in place of the whole value */
  readonly value?: RotatedValue;
}

/**
 * The function of this package that rotates a secret which only its readers know, such as the key of an API of yours that
 * looks the key up in Secrets Manager. It makes a new value and moves the labels, and tells nobody: what keeps a copy of
 * the value, such as a database, wants a function that signs in there, or AWS's own rotation.
 */
export class RotationFunction extends Construct {
  public readonly functionArn: string;

  constructor(scope: Construct, id: string, props: RotationFunctionProps) {
    super(scope, id);
    const { secret, value = {}, ...settings } = props;
    const problem = valueProblem(value);
    if (problem !== undefined) throw new ConfigError(this, problem);
    this.functionArn = new NodeFunction(this, "function", {
      ...settings,
      description: "Rotates one secret",
      archive: functionArchive(this, "rotate-secret"),
      environment: environmentOf(value),
      // One rotation of one secret at a time, and each of its steps is short.
      timeoutInSeconds: 30,
      memoryInMb: 256,
      statements: rotateSecret({
        secretArn: secret.secretArn,
        region: settings.placement.regionName,
        keyArn: secret.keyArn,
      }),
    }).functionArn;
  }
}

/** Named as functions/rotate-secret/settings.ts reads them. */
function environmentOf({ field, length, excludeCharacters, excludePunctuation }: RotatedValue): Record<string, string> {
  return {
    ...(field !== undefined && { FIELD: field }),
    ...(length !== undefined && { LENGTH: String(length) }),
    ...(excludeCharacters !== undefined && { EXCLUDE_CHARACTERS: excludeCharacters }),
    ...(excludePunctuation !== undefined && { EXCLUDE_PUNCTUATION: String(excludePunctuation) }),
  };
}

function valueProblem({ field, length, excludeCharacters = "" }: RotatedValue): string | undefined {
  if (field === "") return "value.field must be the name of a field, got ''";
  // Shorter ones are guessed; Secrets Manager itself makes any from 1 on.
  const lengthProblem = wholeNumberProblem("value.length", length, 16, 4096);
  if (lengthProblem !== undefined) return lengthProblem;
  if (excludeCharacters.length > 4096) return "value.excludeCharacters must have at most 4096 characters";
  return undefined;
}
