import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { type Statement, policyDocument } from "../../policies/document";
import { organizationEndpoint } from "../../policies/endpoint/organization";
import { acknowledge } from "../acknowledge";
import type { Placement } from "../placement";
import { SecurityGroup } from "./security-group";

/** Services that have a gateway endpoint: a route, free of charge. */
export type GatewayService = "s3" | "dynamodb";

/** Which services are reached without the internet, and by whom. */
export interface VpcEndpointsSettings {
  /** Id of the organization, o-...: its identities reach its resources, and nobody else anything. */
  readonly organizationId: string;

  /** @default - s3 and dynamodb: they cost nothing */
  readonly gateway?: readonly GatewayService[];

  /**
   * Services with an interface endpoint, as in com.amazonaws.<region>.<service>: execute-api, ssm, logs, kms,
   * secretsmanager, sts, states and others. AWS bills each by the hour and zone.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
   */
  readonly interface?: readonly string[];

  /** Those of `interface` that take no endpoint policy: AWS's page says which. @default - none */
  readonly withoutPolicy?: readonly string[];

  /**
   * Accounts whose private APIs are reached by the execute-api endpoint. Its callers need no identity of AWS.
   *
   * @default - the endpoint's own account
   */
  readonly apiAccountIds?: readonly string[];

  /** Statements beside the policy's own, by service: for a bucket of a partner, for instance. @default - none */
  readonly statements?: Readonly<Record<string, readonly Statement[]>>;
}

export interface VpcEndpointsProps extends VpcEndpointsSettings {
  readonly placement: Placement;

  /** What the names of its parts begin with. */
  readonly name: string;

  /** Id of the VPC. */
  readonly vpcId: string;

  /** Range that may call the interface endpoints. */
  readonly vpcCidrBlock: string;

  /** Where the interface endpoints stand: one subnet a zone. */
  readonly subnetIds: readonly string[];

  /** Route tables that gateway endpoints are written into. */
  readonly routeTableIds: readonly string[];
}

/** AWS's limit of an endpoint policy: https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html */
const MAX_POLICY_LENGTH = 20_480;

/**
 * Ways from a VPC to services of AWS that do not lead over the internet, each with a policy that keeps data of the
 * organization within it. Stolen credentials of another organization are of no use in the VPC.
 */
export class VpcEndpoints extends Construct {
  /** Group of the interface endpoints; undefined if there are none. */
  public readonly securityGroup?: SecurityGroup;

  readonly #endpointIds = new Map<string, string>();

  constructor(scope: Construct, id: string, props: VpcEndpointsProps) {
    super(scope, id);
    const { placement, name, vpcId, subnetIds } = props;
    const gateway: readonly string[] = props.gateway ?? ["s3", "dynamodb"];
    const interfaces = props.interface ?? [];
    this.validate(gateway, interfaces, props);
    for (const service of gateway) {
      this.endpoint(service, props, {
        vpcEndpointType: "Gateway",
        routeTableIds: [...props.routeTableIds],
      });
    }
    if (interfaces.length === 0) return;
    this.securityGroup = new SecurityGroup(this, "security-group", {
      placement,
      vpcId,
      name: `${name}-endpoints`,
      description: `Interface endpoints of ${name}`,
      ingress: {
        https: {
          description: "HTTPS from the VPC",
          protocol: "tcp",
          port: 443,
          peer: { cidr: props.vpcCidrBlock },
        },
      },
    });
    const securityGroupIds = [this.securityGroup.id];
    for (const service of interfaces) {
      this.endpoint(service, props, {
        vpcEndpointType: "Interface",
        privateDnsEnabled: true,
        subnetIds: [...subnetIds],
        securityGroupIds,
      });
    }
  }

  /** Id of the endpoint of a service, vpce-...: what the policy of a private API names. */
  public endpointId(service: string): string {
    const endpointId = this.#endpointIds.get(service);
    if (endpointId !== undefined) return endpointId;
    const known = [...this.#endpointIds.keys()].join(", ");
    throw new ConfigError(this, `there is no endpoint of '${service}', only of ${known}`);
  }

  private endpoint(
    service: string,
    props: VpcEndpointsProps,
    type: Pick<
      ConstructorParameters<typeof VpcEndpoint>[2],
      "vpcEndpointType" | "routeTableIds" | "privateDnsEnabled" | "subnetIds" | "securityGroupIds"
    >,
  ): void {
    const { placement, name, vpcId } = props;
    const region = placement.regionName;
    const isUnlimited = props.withoutPolicy?.includes(service) ?? false;
    const endpoint = new VpcEndpoint(this, service.replaceAll(".", "-"), {
      ...placement,
      vpcId,
      serviceName: `${region.startsWith("cn-") && type.vpcEndpointType === "Interface" ? "cn.com" : "com"}.amazonaws.${region}.${service}`,
      policy: isUnlimited ? undefined : this.policy(service, props),
      tags: { Name: `${name}-${service}` },
      ...type,
    });
    if (isUnlimited) acknowledge(endpoint, "LZ-VPC-02", `${service} takes no endpoint policy`);
    this.#endpointIds.set(service, endpoint.id);
  }

  private policy(service: string, props: VpcEndpointsProps): string {
    const { accountId, regionName: region } = props.placement;
    const document = policyDocument([
      ...organizationEndpoint({
        service,
        region,
        organizationId: props.organizationId,
        apiAccountIds: props.apiAccountIds ?? [accountId],
      }),
      ...(props.statements?.[service] ?? []),
    ]);
    if (document.length > MAX_POLICY_LENGTH) {
      throw new ConfigError(
        this,
        `the policy of the endpoint of ${service} must have at most ${MAX_POLICY_LENGTH} characters, got ${document.length}`,
      );
    }
    return document;
  }

  private validate(gateway: readonly string[], interfaces: readonly string[], props: VpcEndpointsSettings): void {
    const all = [...gateway, ...interfaces];
    const fail = (message: string): never => {
      throw new ConfigError(this, message);
    };
    if (!/^o-[a-z0-9]{10,32}$/.test(props.organizationId)) {
      fail(`organizationId must look like o-exampleorg1, got '${props.organizationId}'`);
    }
    const misspelt = interfaces.find((service) => !/^[a-z0-9]+([.-][a-z0-9]+)*$/.test(service));
    if (misspelt !== undefined) {
      fail(`interface must hold names such as kms, as in com.amazonaws.<region>.kms, got '${misspelt}'`);
    }
    const full = interfaces.find((service) => service.startsWith("com.amazonaws"));
    if (full !== undefined) fail(`interface must hold the last part alone, such as kms, got '${full}'`);
    const twice = all.find((service, index) => all.indexOf(service) < index);
    if (twice !== undefined) fail(`a service has one endpoint in a VPC, got '${twice}' twice; take it out of one list`);
    for (const [prop, services] of [
      ["withoutPolicy", props.withoutPolicy ?? []],
      ["statements", Object.keys(props.statements ?? {})],
    ] as const) {
      const unknown = services.find((service) => !all.includes(service));
      if (unknown !== undefined) fail(`${prop} names '${unknown}', which has no endpoint; there are ${all.join(", ")}`);
    }
  }
}
