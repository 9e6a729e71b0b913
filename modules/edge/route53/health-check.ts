import { Route53HealthCheck } from "@cdktf/provider-aws/lib/route53-health-check";
import { Construct } from "constructs";
import { ConfigError } from "../../../core/errors";
import type { Placement } from "../../placement";
import { HealthAlarm, type HealthAlarmSettings } from "./health-alarm";

export interface HealthCheckProps {
  /** The check's account, in us-east-1, where its alarm is. */
  readonly placement: Placement;

  /** Name as the console shows it. */
  readonly name: string;

  /** Host that is asked by HTTPS, by name: what stands behind CloudFront is asked by way of it. */
  readonly domainName: string;

  /**
   * Path that must answer with 2xx or 3xx.
   *
   * @default "/"
   */
  readonly path?: string;

  /**
   * Text that the first 5,120 bytes of the answer must hold, at most 255 characters.
   *
   * @default - none: the status alone counts
   */
  readonly searchString?: string;

  /**
   * @default 443
   */
  readonly port?: number;

  /**
   * Seconds between two requests of one checker: 30, or 10 at a higher price. There are about 15 checkers.
   *
   * @default 30
   */
  readonly requestIntervalInSeconds?: 10 | 30;

  /**
   * Checks in a row that change its state, 1-10.
   *
   * @default 3
   */
  readonly failureThreshold?: number;

  /**
   * An alarm on its state.
   *
   * @default - none
   */
  readonly alarm?: HealthAlarmSettings;
}

/**
 * A health check over HTTPS. It does not check the certificate.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/health-checks-creating-values.html
 */
export class HealthCheck extends Construct {
  public readonly healthCheckId: string;

  constructor(scope: Construct, id: string, props: HealthCheckProps) {
    super(scope, id);
    const problem = healthCheckProblem(props);
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, name, searchString } = props;
    const check = new Route53HealthCheck(this, "check", {
      ...placement,
      type: searchString === undefined ? "HTTPS" : "HTTPS_STR_MATCH",
      fqdn: props.domainName,
      port: props.port ?? 443,
      resourcePath: props.path ?? "/",
      searchString,
      enableSni: true,
      requestInterval: props.requestIntervalInSeconds ?? 30,
      failureThreshold: props.failureThreshold ?? 3,
      // The console shows the tag Name.
      tags: { Name: name },
    });
    if (props.alarm) new HealthAlarm(this, "alarm", { placement, name, healthCheckId: check.id, ...props.alarm });
    this.healthCheckId = check.id;
  }
}

function healthCheckProblem(props: HealthCheckProps): string | undefined {
  const { domainName, path = "/", failureThreshold = 3, port = 443, searchString } = props;
  if (/[:/]/.test(domainName.replace(/\$\{.*\}/g, ""))) {
    return `domainName must be a host name without https:// and path, got '${domainName}'`;
  }
  if (!/^\/.{0,254}$/.test(path)) {
    return `path must begin with a slash and have at most 255 characters, got '${path}'`;
  }
  if (!(Number.isInteger(failureThreshold) && failureThreshold >= 1 && failureThreshold <= 10)) {
    return `failureThreshold must be a whole number from 1 to 10, got ${failureThreshold}`;
  }
  if (!(Number.isInteger(port) && port >= 1 && port <= 65_535)) return `port must be from 1 to 65535, got ${port}`;
  if (searchString !== undefined && !(searchString.length >= 1 && searchString.length <= 255)) {
    return `searchString must have 1 to 255 characters, got ${searchString.length}`;
  }
  return undefined;
}
