/**
 * What is wrong with a name of DNS Firewall; undefined if nothing is.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateFirewallRuleGroup.html
 */
export function nameProblem(prop: string, name: string): string | undefined {
  if (/^(?!\d+$)[A-Za-z0-9_' -]{1,64}$/.test(name)) return undefined;
  return `${prop} must be 1-64 letters, digits, spaces, _ and -, not digits alone, got '${name}'`;
}
