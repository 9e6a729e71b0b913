import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { PlacedRfpApi } from "../config/workloads";
import { knowledgeBasesOf, rfpApis } from "../config/workloads";
import { bucketArn, partitionOf } from "../core/arns";
import { ConfigError } from "../core/errors";
import { accessLogBucketName, bucketName, wafLogBucketName } from "../core/names";
import { OWN_WEB_ACL } from "../core/own-web-acl";
import type { RestApiEndpoint, RestApiWebAcl } from "../modules/api-gateway/rest-api/props";
import { RfpApi } from "../modules/rfp-api/rfp-api";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { knownFact } from "./known-fact";

/** Stack workload-<name>: an RFP API in a workload account, as `workloads.rfpApis` has it. */
export class WorkloadRfpApiStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    const { landingZone, account, accountId } = this;
    const { lock, settings } = landingZone;
    const api = rfpApis(landingZone).find(({ stackName }) => stackName === name);
    if (api === undefined) throw new ConfigError(this, `workloads.rfpApis has no API for the stack '${name}'`);
    const { region, dataKey } = api;
    const organization = settings.organization.name;

    const rfpApi = new RfpApi(this, "rfp-api", {
      placement: this.in(region),
      name: api.name,
      keyArn: knownFact(
        this,
        `dataKeys.${account.name}.${dataKey}.${region}`,
        lock.dataKeys[account.name]?.[dataKey]?.[region],
      ),
      uploadsBucketName: bucketName(organization, `${api.name}-uploads`, accountId, region),
      accessLogs: { bucketName: accessLogBucketName(organization, accountId, region) },
      allowedOrigins: api.allowedOrigins,
      production: api.production,
      endpoint: endpointOf(api),
      domain: domainOf(api),
      webAcl: this.webAclOf(api),
      mfa: api.mfa,
      models: api.models,
      guardrail: api.guardrail,
      knowledgeBases: knownFact(this, `knowledgeBases.${api.knowledgeBases.stack}`, knowledgeBasesOf(landingZone, api)),
      maxConcurrency: api.maxConcurrency,
      malwareProtection: api.malwareProtection,
      uploadsRetentionInDays: api.uploadsRetentionInDays,
      logRetentionInDays: api.logRetentionInDays,
      limits: api.limits,
      alarmEmails: api.alarms.emails,
    });

    // What a front end and the first user need: docs/runbooks/rfp-api.md.
    const outputs: Readonly<Record<string, readonly [value: string, description: string]>> = {
      "api-url": [rfpApi.apiUrl, "Where the API is called"],
      "user-pool-id": [rfpApi.userPoolId, "User pool whose users may call the API"],
      "client-id": [rfpApi.clientId, "Client of the user pool with which pages sign in"],
      region: [region, "Region of API and user pool"],
      "uploads-bucket": [rfpApi.uploadsBucketName, "Bucket of uploaded documents"],
      "state-machine-arn": [rfpApi.stateMachineArn, "State machine that answers documents"],
    };
    for (const [id, [value, description]] of Object.entries(outputs)) {
      new TerraformOutput(this, id, { value, description });
    }
  }

  /** An ACL of its own logs to the log archive's bucket of the region. */
  private webAclOf({ webAcl, region }: PlacedRfpApi): RestApiWebAcl {
    if (webAcl === "firewall-manager") return { mode: "firewall-manager" };
    const { logArchiveAccount, settings } = this.landingZone;
    const logArchive = knownFact(this, `accounts.${logArchiveAccount.name}`, logArchiveAccount.id);
    const bucket = wafLogBucketName(settings.organization.name, logArchive, region);
    return {
      mode: "own",
      logs: { destinationArn: bucketArn(bucket, undefined, partitionOf(region)) },
      stageTags: { [OWN_WEB_ACL.key]: OWN_WEB_ACL.value },
      reason: "webAcl is own in the configuration: no policy of Firewall Manager holds this API",
    };
  }
}

/** An empty list of addresses means everybody, as in the configuration. */
function endpointOf({ endpoint }: PlacedRfpApi): RestApiEndpoint {
  if (endpoint.mode === "private") return endpoint;
  return { mode: "regional", sourceIps: endpoint.sourceIps.length === 0 ? undefined : endpoint.sourceIps };
}

function domainOf({ domain }: PlacedRfpApi) {
  if (domain === undefined) return undefined;
  const { name: domainName, certificateArn, zoneId } = domain;
  return { domainName, certificateArn, zone: zoneId === undefined ? undefined : { zoneId } };
}
