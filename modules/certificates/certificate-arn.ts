import { quote } from "../../core/text";
import { isKnown } from "../known";

/** What is wrong with the ARN of a certificate that should be in `region`, in words for a ConfigError. */
export function certificateArnProblem(prop: string, certificateArn: string, region: string): string | undefined {
  if (!isKnown(certificateArn)) return undefined;
  if (new RegExp(`^arn:aws[a-z-]*:acm:${region}:\\d{12}:certificate/[\\w-]+$`).test(certificateArn)) return undefined;
  return `${prop} must be the ARN of a certificate in ${region}, got ${quote(certificateArn)}`;
}
