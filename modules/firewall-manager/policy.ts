import { FmsPolicy } from "@cdktf/provider-aws/lib/fms-policy";
import { type ITerraformDependable, Token } from "cdktf";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { canonicalJson } from "../../core/json";
import type { Placement } from "../placement";
import { type PolicyScope, type ResourceTags, scopeMap, scopeProblems, tagProblems } from "./policy-scope";
import { shapeProblem } from "./service-data/checks";
import { serviceOf, type ServiceSettings } from "./service-data/services";

export interface FirewallManagerPolicyProps {
  /** The administrator's account. A policy is for its own region; one for distributions stands in us-east-1. */
  readonly placement: Placement;

  /** Unique in account and region: 1-128 letters, digits, spaces and _.:/=+-@. Part of the names of what it makes. */
  readonly name: string;

  /** At most 256 of the characters of a name. @default - none */
  readonly description?: string;

  /** What the policy does, by its type. */
  readonly service: ServiceSettings;

  /** Accounts that it is for. @default - every account of the organization */
  readonly scope?: PolicyScope;

  /** Resources that it is for, by tag. @default - every resource of the types */
  readonly resourceTags?: ResourceTags;

  /** Ids of resource sets, see `ResourceSet`. @default - none */
  readonly resourceSetIds?: readonly string[];

  /**
   * Whether Firewall Manager changes what does not comply. Look at the compliance that it reports first.
   *
   * @default false
   */
  readonly remediation?: boolean;

  /**
   * Whether protections are taken off resources that leave the scope. Not for Shield.
   *
   * @default false
   */
  readonly cleanUp?: boolean;

  /**
   * Whether everything that the policy made goes when the policy is destroyed: web ACLs, firewalls, copies of groups.
   * The provider's own default is true.
   *
   * @default false
   */
  readonly deleteResourcesWithPolicy?: boolean;

  /** What must stand first, such as the association of the administrator. @default - nothing */
  readonly after?: readonly ITerraformDependable[];
}

/** https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_Policy.html */
const NAME = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const DESCRIPTION = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

/** Characters of the data, https://docs.aws.amazon.com/fms/2018-01-01/APIReference/API_SecurityServicePolicyData.html */
const MAXIMUM_DATA = 30_000;

/** A policy of Firewall Manager: protections that all accounts in its scope get. AWS bills each policy in each region. */
export class FirewallManagerPolicy extends Construct {
  /** Id that AWS gave it. */
  public readonly policyId: string;

  /** ARN of the policy. */
  public readonly policyArn: string;

  constructor(scope: Construct, id: string, props: FirewallManagerPolicyProps) {
    super(scope, id);
    const { placement, service, resourceTags, resourceSetIds, after } = props;
    const kind = serviceOf(service);
    const problems = this.problems(props);
    if (problems.length > 0) throw new ConfigError(this, problems.join("\n"));

    const types = [...kind.resourceTypes(service)].sort();
    const policy = new FmsPolicy(this, "policy", {
      ...placement,
      name: props.name,
      description: props.description,
      // A list of one type would come back as a single one: a change for ever.
      ...(types.length === 1 ? { resourceType: types[0] } : { resourceTypeList: types }),
      securityServicePolicyData: {
        type: service.type,
        managedServiceData: canonicalJson(kind.data(service)),
        policyOption: kind.option?.(service),
      },
      includeMap: scopeMap(props.scope?.include),
      excludeMap: scopeMap(props.scope?.exclude),
      excludeResourceTags: resourceTags?.exclude !== undefined,
      resourceTags: resourceTags && { ...resourceTags.include, ...resourceTags.exclude },
      resourceSetIds: resourceSetIds && [...resourceSetIds],
      remediationEnabled: props.remediation ?? false,
      deleteAllPolicyResources: props.deleteResourcesWithPolicy ?? false,
      // AWS does not take it for Shield.
      deleteUnusedFmManagedResources: service.type === "SHIELD_ADVANCED" ? undefined : (props.cleanUp ?? false),
      dependsOn: after && [...after],
    });
    this.policyId = policy.id;
    this.policyArn = policy.arn;
  }

  /** Everything that is wrong, so that one run shows it all: AWS answers most of it with an error that names nothing. */
  private problems(props: FirewallManagerPolicyProps): string[] {
    const { placement, service, resourceTags, resourceSetIds = [] } = props;
    const kind = serviceOf(service);
    const problems = [
      ...shapeProblem("name", props.name, NAME, "1-128 letters, digits, spaces and _.:/=+-@"),
      ...shapeProblem(
        "description",
        props.description ?? "",
        DESCRIPTION,
        "at most 256 letters, digits, spaces and _.:/=+-@",
      ),
      ...scopeProblems(props.scope ?? {}),
      ...(resourceTags ? tagProblems(resourceTags) : []),
      ...resourceSetIds.flatMap((set) =>
        shapeProblem("resourceSetIds", set, /^[0-9A-Za-z]{22}$/, "ids of 22 letters and digits"),
      ),
      ...(service.type === "SHIELD_ADVANCED" && props.cleanUp === true
        ? ["cleanUp is not for SHIELD_ADVANCED: AWS takes no protection off by itself"]
        : []),
      ...kind.problems(service, { accountId: placement.accountId, region: placement.regionName }),
    ];
    if (problems.length > 0) return problems;
    const data = canonicalJson(kind.data(service));
    if (data.length > MAXIMUM_DATA && !Token.isUnresolved(data)) {
      problems.push(`service must take at most ${MAXIMUM_DATA} characters as JSON, got ${data.length}`);
    }
    if (/\\[nr]/.test(data))
      problems.push("service must hold no line break and no backslash before n or r: AWS refuses both");
    return problems;
  }
}
