/** A WAF statement as Terraform's JSON writes it: snake_case, its only key is its kind. */
export type StatementJson = Readonly<Record<string, unknown>>;

/**
 * What a WAF rule looks for. The bindings pass `statement` through without a look at it (it is typed `any`), so statements
 * are made by the functions of `modules/waf/statements` alone: they write Terraform's names and refuse what AWS refuses.
 */
export interface Statement {
  readonly json: StatementJson;

  /**
   * Web ACL capacity units (WCU) that it takes.
   * https://docs.aws.amazon.com/waf/latest/developerguide/aws-waf-capacity-units.html
   */
  readonly capacity: number;
}
