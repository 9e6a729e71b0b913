import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import { rfpKnowledge } from "../config/workloads";
import { partitionOf, roleArn } from "../core/arns";
import { ConfigError } from "../core/errors";
import { accessLogBucketName, bucketName } from "../core/names";
import { RfpKnowledge } from "../modules/rfp-api/knowledge";
import { LandingZoneStack, type LandingZoneStackProps } from "./base-stack";
import { knownFact } from "./known-fact";

/** Stack workload-<name>: the knowledge of RFP APIs in a workload account, as `workloads.rfpKnowledge` has it. */
export class WorkloadRfpKnowledgeStack extends LandingZoneStack {
  constructor(scope: Construct, name: string, props: LandingZoneStackProps) {
    super(scope, name, props);
    const { landingZone, account, accountId } = this;
    const { lock, settings } = landingZone;
    const entry = rfpKnowledge(landingZone).find(({ stackName }) => stackName === name);
    if (entry === undefined) throw new ConfigError(this, `workloads.rfpKnowledge has nothing for the stack '${name}'`);
    const { region, dataKey } = entry;
    const bucket = (purpose: string): string =>
      bucketName(settings.organization.name, `${entry.name}-${purpose}`, accountId, region);

    const knowledge = new RfpKnowledge(this, "knowledge", {
      placement: this.in(region),
      name: entry.name,
      keyArn: knownFact(
        this,
        `dataKeys.${account.name}.${dataKey}.${region}`,
        lock.dataKeys[account.name]?.[dataKey]?.[region],
      ),
      bucketNames: { faq: bucket("faq"), documents: bucket("documents") },
      accessLogs: { bucketName: accessLogBucketName(settings.organization.name, accountId, region) },
      embeddingModel: entry.embeddingModel,
      chunks: entry.chunks,
      vectorIndexes: entry.vectorIndexes,
      // Whoever deploys the stack makes its indexes too.
      indexMakers: [roleArn(accountId, settings.deployment.roleName, partitionOf(region))],
      standbyReplicas: entry.standbyReplicas,
      protect: entry.production,
    });

    const { knowledgeBaseIds: ids, dataSourceIds } = knowledge;
    // Knowledge bases that are gone again are said to be, or their ids would stay for ever.
    if (ids !== undefined || lock.knowledgeBases[entry.name] !== undefined) {
      const known = ids === undefined ? {} : { faqId: ids.faq, documentsId: ids.documents };
      this.publishFacts({ knowledgeBases: { [entry.name]: known } });
    }
    // What the commands of docs/runbooks/rfp-knowledge.md name.
    this.output("collection-id", knowledge.collectionId, "Collection in which the vector indexes are made");
    this.output("faq-bucket", bucket("faq"), "Bucket of earlier RFPs with their answers");
    this.output("documents-bucket", bucket("documents"), "Bucket of the company's documents");
    if (dataSourceIds === undefined) return;
    this.output("faq-source-id", dataSourceIds.faq, "Data source that a synchronization of earlier RFPs names");
    this.output(
      "documents-source-id",
      dataSourceIds.documents,
      "Data source that a synchronization of documents names",
    );
  }

  private output(id: string, value: string, description: string): void {
    new TerraformOutput(this, id, { value, description });
  }
}
