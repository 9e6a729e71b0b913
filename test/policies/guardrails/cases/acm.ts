import { argumentCases, type Cases, one, optionalCases } from "./case";

const certificate = (body: object) => one("aws_acm_certificate", { ...body });
const authority = "arn:aws:acm-pca:eu-west-1:999999999999:certificate-authority/1";
const logging = (preference: unknown) => ({ options: { certificate_transparency_logging_preference: preference } });

export const ACM: Cases = {
  "LZ-ACM-01": [
    ...argumentCases("aws_acm_certificate", "validation_method", "DNS", "EMAIL"),
    ["none", "of a private authority", certificate({ certificate_authority_arn: authority })],
    ["none", "imported", certificate({ certificate_body: "x" })],
  ],
  "LZ-ACM-02": [
    ...optionalCases("aws_acm_certificate", "key_algorithm", "RSA_2048", "RSA_1024"),
    ["pass", "an elliptic curve", certificate({ key_algorithm: "EC_prime256v1" })],
    ["unknown", "imported", certificate({ certificate_body: "x" }), "imported certificate"],
  ],
  "LZ-ACM-03": [
    ["pass", "logged", certificate(logging("ENABLED"))],
    ["pass", "nothing said", certificate({}), "is not set"],
    ["fail", "not logged", certificate(logging("DISABLED")), "DISABLED"],
    ["unknown", "by reference", certificate(logging("${var.x}")), "${var.x}"],
    ["none", "of a private authority", certificate({ certificate_authority_arn: authority, ...logging("DISABLED") })],
    ["none", "imported", certificate({ certificate_body: "x" })],
  ],
};
