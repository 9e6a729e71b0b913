import { Token } from "cdktf";
import type { LoadBalancerProps } from "./load-balancer-props";

/** Everything that is wrong with the props of a load balancer. */
export function loadBalancerProblems(props: LoadBalancerProps): string[] {
  const { name, placement, subnetIds, sources, certificateArn, logs, webAcl } = props;
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
  expect(
    isArn(certificateArn, "acm", region),
    `certificateArn must be the ARN of a certificate in ${region}, got '${certificateArn}'`,
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
