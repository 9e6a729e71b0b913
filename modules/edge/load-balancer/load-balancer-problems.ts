import { Token } from "cdktf";
import { certificateArnProblem } from "../../certificates/certificate-arn";
import type { LoadBalancerProps } from "./load-balancer-props";

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html */
const MAX_MORE_CERTIFICATES = 25;

/** Everything that is wrong with the props of a load balancer. */
export function loadBalancerProblems(props: LoadBalancerProps): string[] {
  const { name, placement, subnetIds, sources, moreCertificateArns = {}, logs, webAcl } = props;
  const region = placement.regionName;
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  expect(
    /^(?!internal-)[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$/.test(name),
    `name must have at most 32 letters, digits and hyphens and not begin with 'internal-', got '${name}'`,
  );
  expect(subnetIds.length >= 2, `subnetIds must be in two zones or more, got ${subnetIds.length}`);
  expect(
    new Set(subnetIds).size === subnetIds.length,
    `subnetIds must each be named once, got ${subnetIds.join(", ")}`,
  );
  expect(Object.keys(sources).length > 0, "sources must name somebody; nobody reaches the load balancer otherwise");
  expect(
    logs.region === region,
    `the bucket of logs must be in ${region}, got '${logs.bucketName}' in ${logs.region}; the log archive has one in each region`,
  );
  const certificateArns = Object.entries({ certificateArn: props.certificateArn, ...named(moreCertificateArns) });
  for (const [prop, arn] of certificateArns) {
    const problem = certificateArnProblem(prop, arn, region);
    if (problem !== undefined) problems.push(problem);
  }
  expect(
    certificateArns.length - 1 <= MAX_MORE_CERTIFICATES,
    `moreCertificateArns must name at most ${MAX_MORE_CERTIFICATES}, got ${certificateArns.length - 1}`,
  );
  if (webAcl !== "firewall-manager") {
    expect(
      isArn(webAcl.arn, "wafv2", region) && (Token.isUnresolved(webAcl.arn) || webAcl.arn.includes(":regional/")),
      `webAcl.arn must be the ARN of a regional web ACL in ${region}, got '${webAcl.arn}'`,
    );
  }
  const idle = props.idleTimeoutInSeconds ?? 60;
  expect(
    Number.isInteger(idle) && idle >= 1 && idle <= 4000,
    `idleTimeoutInSeconds must be a whole number from 1 to 4000, got ${idle}`,
  );
  const units = props.reservedCapacityUnits ?? 100;
  expect(
    Number.isInteger(units) && units >= 100 && units <= 1500,
    `reservedCapacityUnits must be a whole number from 100 to 1500, got ${units}`,
  );
  return problems;
}

function isArn(text: string, service: string, region: string): boolean {
  return Token.isUnresolved(text) || new RegExp(`^arn:aws[a-z-]*:${service}:${region}:\\d{12}:.+$`).test(text);
}

/** The entries under the names that a message has for them. */
function named(arns: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(arns).map(([name, arn]) => [`moreCertificateArns['${name}']`, arn]));
}
