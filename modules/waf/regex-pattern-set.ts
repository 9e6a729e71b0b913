import { Wafv2RegexPatternSet } from "@cdktf/provider-aws/lib/wafv2-regex-pattern-set";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { terraformLiteral } from "../../core/template";
import { quote } from "../../core/text";
import type { Placement } from "../placement";
import { descriptionProblem, nameProblem } from "./names";
import { scopeProblem, type WafScope } from "./scope";
import { regexProblems } from "./statements/regex-match";

export interface RegexPatternSetProps {
  /** Account and region of the web ACLs and rule groups that use the set; us-east-1 for CloudFront. */
  readonly placement: Placement;

  /** Letters, digits, hyphens and underscores, at most 128 characters. */
  readonly name: string;

  /**
   * Regular expressions of which a request must match one: 1 to 10, at most 200 characters each. WAF's engine is PCRE
   * without what can take endless time.
   */
  readonly patterns: readonly string[];

  /** @default - none */
  readonly description?: string;

  /** @default REGIONAL */
  readonly scope?: WafScope;
}

/**
 * Regular expressions that several rules can look for.
 *
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-regex-pattern-set-managing.html
 */
export class RegexPatternSet extends Construct {
  public readonly arn: string;
  public readonly scope: WafScope;

  constructor(parent: Construct, id: string, props: RegexPatternSetProps) {
    super(parent, id);
    const { placement, name, description, patterns, scope = "REGIONAL" } = props;
    const all = [
      nameProblem(name),
      descriptionProblem(description),
      scopeProblem(scope, placement),
      ...patternProblems(patterns),
    ];
    const problems = all.filter((problem) => problem !== undefined);
    if (problems.length > 0) throw new ConfigError(this, problems.join("\n  "));
    this.scope = scope;
    this.arn = new Wafv2RegexPatternSet(this, "set", {
      ...placement,
      name,
      description,
      scope,
      regularExpression: patterns.map((pattern) => ({ regexString: terraformLiteral(pattern) })),
      // It goes after the rules that name it have changed, since WAF keeps it till then.
      lifecycle: { createBeforeDestroy: true },
    }).arn;
  }
}

/** Everything that WAF would refuse (https://docs.aws.amazon.com/waf/latest/developerguide/limits.html). */
function patternProblems(patterns: readonly string[]): string[] {
  const sizes =
    patterns.length < 1 || patterns.length > 10 ? [`patterns must hold 1 to 10, got ${patterns.length}`] : [];
  const repeated = patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index);
  return [
    ...sizes,
    ...repeated.map((pattern) => `patterns must hold each pattern once, got ${quote(pattern)} again`),
    ...patterns.flatMap((pattern, index) => regexProblems(pattern).map((problem) => `patterns[${index}]: ${problem}`)),
  ];
}
