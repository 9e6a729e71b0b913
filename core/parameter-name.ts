import { arn } from "./arns";
import { UserError } from "./errors";

/**
 * Longest name, the part of the ARN before it included.
 * https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
const MAX_ARN_LENGTH = 1011;

const MAX_LEVELS = 15;

/** Where in the hierarchy a parameter stands. */
export interface ParameterPlace {
  readonly organization: string;
  readonly application: string;
  readonly environment: string;
  /** Name below the environment; slashes in it make more levels. */
  readonly key: string;
}

/** Path of everything that an application has in an environment, without a slash at its end. */
export function parameterPath({ organization, application, environment }: Omit<ParameterPlace, "key">): string {
  return checked(`/${organization}/${application}/${environment}`, [organization, application, environment]);
}

/** Name of a parameter: /organization/application/environment/key. */
export function parameterName(place: ParameterPlace): string {
  return checked(`${parameterPath(place)}/${place.key}`, []);
}

/** ARN of a parameter, or of a path, by its name. The slash that the name begins with stands in the ARN once. */
export function parameterArn(account: string, region: string, name: string): string {
  return arn({ service: "ssm", region, account, resource: `parameter${name}` });
}

/** What Parameter Store would refuse about a name in an account and region; undefined if all is well. */
export function parameterNameProblem(name: string, owner?: { account: string; region: string }): string | undefined {
  if (!/^(\/[\w.-]+)+$/.test(name)) {
    return `must be levels of letters, digits, '_', '.', '-', each after a slash, as in /example/shop/prod/level, got '${name}'`;
  }
  // AWS refuses every name that begins so, whatever follows.
  if (/^\/(aws|ssm)/i.test(name))
    return `must not begin with 'aws' or 'ssm', which AWS keeps for itself, got '${name}'`;
  const levels = name.split("/").length - 1;
  if (levels > MAX_LEVELS) return `must have at most ${MAX_LEVELS} levels, got ${levels} in '${name}'`;
  const length = owner === undefined ? name.length : parameterArn(owner.account, owner.region, name).length;
  if (length <= MAX_ARN_LENGTH) return undefined;
  return `must have at most ${MAX_ARN_LENGTH} characters as an ARN, got ${length} in '${name.slice(0, 40)}...'`;
}

function checked(name: string, levels: readonly string[]): string {
  const several = levels.find((level) => level.includes("/"));
  if (several !== undefined) throw new UserError(`a level of a parameter's path must hold no slash, got '${several}'`);
  const problem = parameterNameProblem(name);
  if (problem !== undefined) throw new UserError(`a parameter's name ${problem}`);
  return name;
}
