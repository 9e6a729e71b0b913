import { AccessanalyzerAnalyzer } from "@cdktf/provider-aws/lib/accessanalyzer-analyzer";
import { Construct } from "constructs";
import type { Placement } from "../placement";
import { addArchiveRules, type ArchiveRule } from "./archive-rules";

export interface ExternalAccessAnalyzerProps {
  /** The account that administers Access Analyzer, in the region to look at. */
  readonly placement: Placement;

  /** Name of the analyzer, unique in account and region. */
  readonly name: string;

  /** Access from outside that is meant to be. @default - every finding stays open */
  readonly archiveRules?: readonly ArchiveRule[];
}

/**
 * Finds resources of any account that somebody outside of the organization can reach, in one region: it sees the
 * resources of its own region alone. Free of charge.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-create-external.html
 */
export class ExternalAccessAnalyzer extends Construct {
  constructor(scope: Construct, id: string, props: ExternalAccessAnalyzerProps) {
    super(scope, id);
    const { placement, name, archiveRules = [] } = props;
    const analyzer = new AccessanalyzerAnalyzer(this, "analyzer", {
      ...placement,
      analyzerName: name,
      type: "ORGANIZATION",
    });
    addArchiveRules(this, placement, analyzer, archiveRules);
  }
}
