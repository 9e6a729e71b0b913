/**
 * What to say to somebody who wants AWS WAF on a network load balancer, which it does not protect.
 *
 * Sources: https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html
 * https://docs.aws.amazon.com/global-accelerator/latest/dg/about-endpoints-alb.html
 */
export const NETWORK_LOAD_BALANCER_WAF =
  "AWS WAF does not protect a network load balancer; for fixed addresses with WAF put Global Accelerator " +
  "(modules/edge/global-accelerator) before an application load balancer that has the web ACL";

/** The ARN of a network load balancer, as far as it tells one from other load balancers. */
export const NETWORK_LOAD_BALANCER_ARN = /^arn:[^:]+:elasticloadbalancing:[^:]*:[^:]*:loadbalancer\/net\//;

/** Whether an ARN is that of a network load balancer. */
export function isNetworkLoadBalancer(arn: string): boolean {
  return NETWORK_LOAD_BALANCER_ARN.test(arn);
}
