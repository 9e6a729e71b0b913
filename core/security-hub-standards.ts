/**
 * Standards of Security Hub CSPM by our short names, with the part of the ARN that names them.
 * https://docs.aws.amazon.com/securityhub/latest/userguide/standards-reference.html
 */
const STANDARD_PATHS = {
  fsbp: "aws-foundational-security-best-practices/v/1.0.0",
  "cis-5.0.0": "cis-aws-foundations-benchmark/v/5.0.0",
  "pci-dss-4.0.1": "pci-dss/v/4.0.1",
  "nist-800-53-5.0.0": "nist-800-53/v/5.0.0",
} as const;

/** Short name of a standard. */
export type Standard = keyof typeof STANDARD_PATHS;

/** Every standard that a policy can switch on. */
export const STANDARDS = Object.keys(STANDARD_PATHS) as [Standard, ...Standard[]];

/** The resource part of a standard's ARN: standards/pci-dss/v/4.0.1. */
export function standardResource(standard: Standard): string {
  return `standards/${STANDARD_PATHS[standard]}`;
}
