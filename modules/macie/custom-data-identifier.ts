import { Macie2CustomDataIdentifier } from "@cdktf/provider-aws/lib/macie2-custom-data-identifier";
import { Construct } from "constructs";
import { terraformLiteral } from "../../core/template";
import type { Placement } from "../placement";

/** What makes up a custom data identifier. Limits stand in the AWS page named at the construct. */
export interface CustomDataIdentifierSettings {
  /** At most 128 characters. Findings show it. */
  readonly name: string;

  /** At most 512 characters. @default - none */
  readonly description?: string;

  /** Pattern of the text, at most 512 characters. */
  readonly regex: string;

  /** Words of which one must stand before the text, at most 50. @default - none needed */
  readonly keywords?: readonly string[];

  /** Text that contains one of these is no match, at most 10. @default - none */
  readonly ignoreWords?: readonly string[];

  /** Characters between keyword and text at most, 1-300. @default 50 */
  readonly maximumMatchDistance?: number;
}

export interface CustomDataIdentifierProps extends CustomDataIdentifierSettings {
  /** The account that runs the jobs. */
  readonly placement: Placement;
}

/**
 * Sensitive data of one's own that jobs look for. Macie cannot change one: each change makes another, and jobs keep the
 * one that they were made with.
 *
 * Source: https://docs.aws.amazon.com/macie/latest/APIReference/custom-data-identifiers.html
 */
export class CustomDataIdentifier extends Construct {
  /** Id that AWS gave it. */
  public readonly identifierId: string;

  /** What it is made of: part of the fingerprint of the jobs that use it. */
  public readonly settings: CustomDataIdentifierSettings;

  constructor(scope: Construct, id: string, props: CustomDataIdentifierProps) {
    super(scope, id);
    const { placement, name, description, regex, keywords, ignoreWords, maximumMatchDistance = 50 } = props;
    this.settings = { name, description, regex, keywords, ignoreWords, maximumMatchDistance };
    this.identifierId = new Macie2CustomDataIdentifier(this, "identifier", {
      ...placement,
      name,
      description,
      regex: terraformLiteral(regex),
      keywords: keywords && [...keywords],
      ignoreWords: ignoreWords && [...ignoreWords],
      maximumMatchDistance,
    }).id;
  }
}
