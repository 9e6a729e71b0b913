import { AmiCopy } from "@cdktf/provider-aws/lib/ami-copy";
import { Construct } from "constructs";
import { ConfigError } from "../../core/errors";
import { copySourceProblem, type CopySource } from "./copy-source";
import { firstOf, idProblem, type Problem } from "./problems";

export interface ImageCopyProps extends CopySource {
  /** Name of the copy, unique among the account's images of the region: 3-128 characters. */
  readonly name: string;

  /** Id of the image that is copied, ami-.... */
  readonly sourceImageId: string;

  /** What the copy is. @default - the name of the copy */
  readonly description?: string;

  /**
   * When EC2 hides the copy from lists, as 2027-06-30T00:00:00Z; instances of it go on, and it can still be started.
   *
   * @default - never
   * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ami-deprecate.html
   */
  readonly deprecationTime?: string;
}

/**
 * A copy of a shared image in the own account or another region, encrypted with the own key: what was shared can go
 * without harm. It takes minutes; Terraform waits for it. Destroying it deletes its snapshots too.
 *
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/CopyingAMIs.html
 */
export class ImageCopy extends Construct {
  /** Id of the copy. */
  public readonly imageId: string;

  constructor(scope: Construct, id: string, props: ImageCopyProps) {
    super(scope, id);
    const problem = firstOf(
      nameProblem(props.name),
      idProblem("sourceImageId", props.sourceImageId, "ami"),
      deprecationProblem(props.deprecationTime),
      copySourceProblem(props),
    );
    if (problem !== undefined) throw new ConfigError(this, problem);
    const { placement, name } = props;
    const copy = new AmiCopy(this, "copy", {
      ...placement,
      name,
      description: props.description ?? name,
      sourceAmiId: props.sourceImageId,
      sourceAmiRegion: props.sourceRegion ?? placement.regionName,
      encrypted: true,
      kmsKeyId: props.keyArn,
      deprecationTime: props.deprecationTime,
    });
    this.imageId = copy.id;
  }
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RegisterImage.html */
function nameProblem(name: string): Problem {
  if (/^[\w()[\] ./'@-]{3,128}$/.test(name)) return undefined;
  return `name must be 3-128 letters, digits and ( ) [ ] space . / - ' @ _, got '${name}'`;
}

function deprecationProblem(time: string | undefined): Problem {
  // EC2 rounds to the minute, and Terraform would then see a change for ever.
  if (time === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/.test(time)) return undefined;
  return `deprecationTime must be UTC in whole minutes such as 2027-06-30T00:00:00Z, got '${time}'`;
}
