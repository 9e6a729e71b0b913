/** How DNS Firewall and Network Firewall want domains written; both are used by modules and by checks of files. */

const LABELS = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * A domain as DNS Firewall lists are to hold it: lower case, with a dot at its end. So AWS tells it whatever it was
 * given, and the provider compares the texts: without the dot each plan would change the list.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws/issues/23543
 */
export function dnsFirewallDomain(text: string): string {
  return `${text.trim().toLowerCase().replace(/\.$/, "")}.`;
}

/**
 * What is wrong with a domain of a DNS Firewall list; undefined if nothing is. A star may only stand at the beginning;
 * alone it means every domain.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_UpdateFirewallDomains.html
 */
export function dnsFirewallDomainProblem(text: string): string | undefined {
  const domain = dnsFirewallDomain(text).slice(0, -1);
  if (domain === "*" || LABELS.test(domain.replace(/^\*\./, ""))) return undefined;
  if (domain.startsWith(".")) return `must not begin with a dot, got '${text}'; write '*${domain}' for its subdomains`;
  return `must be a domain such as example.com, or *.example.com for its subdomains, got '${text}'`;
}

/** A domain as Network Firewall is to get it: lower case, a dot at the beginning for the subdomains too. */
export function networkFirewallDomain(text: string): string {
  return text.trim().toLowerCase();
}

/**
 * What is wrong with a domain of a Network Firewall domain list; undefined if nothing is. There are no stars.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_RulesSourceList.html
 */
export function networkFirewallDomainProblem(text: string): string | undefined {
  const domain = networkFirewallDomain(text);
  if (LABELS.test(domain.startsWith(".") ? domain.slice(1) : domain)) return undefined;
  if (domain.startsWith("*")) {
    return `must have no '*', got '${text}'; write '${domain.replace(/^\*\.?/, ".")}' for the domain and its subdomains`;
  }
  return `must be a domain such as example.com, or .example.com with its subdomains, got '${text}'`;
}
