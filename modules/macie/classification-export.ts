import { Macie2ClassificationExportConfiguration } from "@cdktf/provider-aws/lib/macie2-classification-export-configuration";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Placement } from "../placement";

export interface ClassificationExportProps {
  /** The account whose discovery results are stored: the administrator, which runs the jobs of the organization. */
  readonly placement: Placement;

  /** Bucket for the results. An opt-in region may only use a bucket of its own or of a region that is on by default. */
  readonly bucketName: string;

  /** ARN of the customer managed key in the bucket's region. An alias is refused. */
  readonly kmsKeyArn: string;
}

/**
 * Where Macie keeps its sensitive data discovery results: one record for each object that it looked at. Without it they
 * are gone after 90 days, and those of the first days are lost if it is not there within 30 days.
 *
 * Source: https://docs.aws.amazon.com/macie/latest/user/discovery-results-repository-s3.html
 */
export class ClassificationExport extends Construct {
  /** Stands once results are stored. */
  public readonly settled: ITerraformDependable;

  constructor(scope: Construct, id: string, props: ClassificationExportProps) {
    super(scope, id);
    // No key_prefix: Macie writes below AWSLogs/<account>/Macie/<region>/ by itself.
    this.settled = new Macie2ClassificationExportConfiguration(this, "export", {
      ...props.placement,
      s3Destination: { bucketName: props.bucketName, kmsKeyArn: props.kmsKeyArn },
    });
  }
}
