import { Token } from "cdktf";
import { keyArnProblem, type KeyPlace } from "../kms/key-arn";

/** What is wrong with a value, in words for a ConfigError; undefined if all is well. */
export type Problem = string | undefined;

/** The first problem of several. */
export function firstOf(...problems: readonly Problem[]): Problem {
  return problems.find((problem) => problem !== undefined);
}

/** A value that only AWS knows yet, such as the ARN of a key of the same stack, cannot be judged. */
const isKnown = (text: string): boolean => !Token.isUnresolved(text);

/** Accounts that something is shared with: at least one, each once, none of them everybody or the account itself. */
export function receiversProblem(name: string, accountIds: readonly string[], ownAccountId: string): Problem {
  if (accountIds.length === 0) return `${name} must name at least one account`;
  const seen = new Set<string>();
  for (const account of accountIds.filter(isKnown)) {
    if (account === "all") {
      return `${name} must be account ids: what is shared with 'all' is public, and everybody reads what is on the disk`;
    }
    if (!/^\d{12}$/.test(account)) return `${name} must be account ids of 12 digits, got '${account}'`;
    if (account === ownAccountId) return `${name} must not contain the account that shares, got '${account}'`;
    if (seen.has(account)) return `${name} must name each account once, got '${account}' twice`;
    seen.add(account);
  }
  return undefined;
}

/** An id that EC2 assigned, such as ami-0123456789abcdef0. Old ones have 8 digits. */
export function idProblem(name: string, id: string, prefix: "ami" | "snap"): Problem {
  if (!isKnown(id) || new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`).test(id)) return undefined;
  return `${name} must be '${prefix}-' and 8 or 17 hexadecimal digits, got '${id}'`;
}

/**
 * The full ARN of a key of ours. The AWS managed key aws/ebs cannot be shared with another account.
 */
export function sharedKeyProblem(name: string, keyArn: string, place?: KeyPlace): Problem {
  if (isKnown(keyArn) && /(^|:)alias\/aws\//.test(keyArn)) {
    return `${name} must be a key of ours: what the AWS managed key '${keyArn}' encrypts cannot be shared with another account`;
  }
  return keyArnProblem(name, keyArn, place);
}

/** A region by its code. */
export function regionProblem(name: string, region: string): Problem {
  if (!isKnown(region) || /^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) return undefined;
  return `${name} must be a region such as eu-west-1, got '${region}'`;
}
