/**
 * Resource types that Firewall Manager's policies look at. It depends on continuous recording: a resource recorded once a
 * day would stand unprotected for as long.
 *
 * https://docs.aws.amazon.com/waf/latest/developerguide/enable-config.html
 */
const REGIONAL_TYPES: readonly string[] = [
  "AWS::ApiGateway::Stage",
  "AWS::EC2::EIP",
  "AWS::EC2::Instance",
  "AWS::EC2::InternetGateway",
  "AWS::EC2::NetworkAcl",
  "AWS::EC2::NetworkInterface",
  "AWS::EC2::RouteTable",
  "AWS::EC2::SecurityGroup",
  "AWS::EC2::Subnet",
  "AWS::EC2::VPC",
  "AWS::ElasticLoadBalancing::LoadBalancer",
  "AWS::ElasticLoadBalancingV2::LoadBalancer",
  "AWS::NetworkFirewall::FirewallPolicy",
  "AWS::NetworkFirewall::RuleGroup",
  "AWS::ShieldRegional::Protection",
  "AWS::WAFRegional::WebACL",
  "AWS::WAFv2::WebACL",
];

/** Types of global services, which Config records in us-east-1 alone. */
const GLOBAL_TYPES: readonly string[] = [
  "AWS::CloudFront::Distribution",
  "AWS::Shield::Protection",
  "AWS::WAF::WebACL",
];

/** The types that stay continuous in `region`, sorted. */
export function firewallManagerTypes(region: string): string[] {
  return [...REGIONAL_TYPES, ...(region === "us-east-1" ? GLOBAL_TYPES : [])].sort();
}
