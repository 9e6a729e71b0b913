import { MAX_CAPACITY } from "../../core/network-firewall";
import type { Placement } from "../placement";

/** What stateful and stateless rule groups have in common. */
export interface RuleGroupProps {
  readonly placement: Placement;

  /** First part of the name: letters, digits and hyphens, at most 100. The capacity follows in AWS. */
  readonly name: string;

  /** At most 512 characters. @default - none */
  readonly description?: string;

  /**
   * Room for rules, 1-30,000. It cannot be changed: another value makes another rule group, and the old one goes when no
   * policy holds it any more.
   *
   * @default - what the rules need, a fifth more, rounded up to 100, 500, 1,000, 2,000, 5,000, 10,000, 20,000 or 30,000
   */
  readonly capacity?: number;

  /**
   * ARN of the KMS key that encrypts the rules.
   *
   * @default - a key of AWS's own
   */
  readonly encryptionKeyArn?: string;
}

/**
 * What is wrong with a name of Network Firewall; undefined if nothing is.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_CreateRuleGroup.html
 */
export function nameProblem(name: string, longest = 128): string | undefined {
  if (/^[A-Za-z0-9-]+$/.test(name) && name.length <= longest) return undefined;
  return `name must be 1-${longest} letters, digits and hyphens, got '${name}'`;
}

/** What is wrong with a group's name, description and capacity. */
export function* commonProblems(props: RuleGroupProps, needed: number): Generator<string> {
  const name = nameProblem(props.name, 100);
  if (name !== undefined) yield name;
  const length = props.description?.length ?? 0;
  if (length > 512) yield `description must be at most 512 characters, got ${length}`;
  if (needed > MAX_CAPACITY) yield `rules must need a capacity of at most ${MAX_CAPACITY}, got ${needed}`;
  const { capacity } = props;
  if (capacity === undefined) return;
  if (!Number.isInteger(capacity) || capacity < 1 || capacity > MAX_CAPACITY) {
    yield `capacity must be a whole number from 1 to ${MAX_CAPACITY}, got ${capacity}`;
  } else if (capacity < needed && needed <= MAX_CAPACITY) {
    yield `capacity must be at least ${needed}, which the rules need, got ${capacity}`;
  }
}
