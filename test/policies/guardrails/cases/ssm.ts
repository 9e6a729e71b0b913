import { type Cases, one } from "./case";

const parameter = (body: Readonly<Record<string, unknown>>) => one("aws_ssm_parameter", { type: "String", ...body });

export const SSM: Cases = {
  "LZ-SSM-01": [
    ["pass", "in a hierarchy", parameter({ name: "/example/shop/prod/level" })],
    ["fail", "no hierarchy", parameter({ name: "level" }), "each after a slash"],
    ["fail", "of AWS's", parameter({ name: "/aws/service/level" }), "AWS keeps for itself"],
    ["fail", "of AWS's, in other letters", parameter({ name: "/SSM-level" }), "AWS keeps for itself"],
    ["fail", "16 levels", parameter({ name: "/a".repeat(16) }), "got 16"],
    ["fail", "none", parameter({}), "each after a slash"],
    ["unknown", "by reference", parameter({ name: "${var.name}" }), "${var.name}"],
  ],
  "LZ-SSM-02": [
    ["pass", "4096 bytes", parameter({ value: "x".repeat(4096) }), "4096 bytes"],
    ["pass", "8192 bytes in Advanced", parameter({ insecure_value: "x".repeat(8192), tier: "Advanced" })],
    ["pass", "5 KB, AWS chooses", parameter({ value: "x".repeat(5000), tier: "Intelligent-Tiering" })],
    ["fail", "5 KB", parameter({ value: "x".repeat(5000) }), "5000 bytes, tier Standard takes 4096"],
    ["fail", "few characters of many bytes", parameter({ value: "€".repeat(1400), tier: "Standard" }), "4200 bytes"],
    ["fail", "8.1 KB in Advanced", parameter({ value: "x".repeat(8295), tier: "Advanced" }), "takes 8192"],
    ["none", "a secret", parameter({ type: "SecureString", value_wo: "${var.token}" })],
    ["unknown", "by reference", parameter({ value: "${var.value}" }), "only Terraform knows"],
  ],
};
