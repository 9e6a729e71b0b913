import { z } from "zod";
import { text } from "../fields";

export const endpointSchema = z
  .discriminatedUnion("mode", [
    z.strictObject({
      mode: z.literal("regional").describe("Reached from the internet, and signed in to."),
      sourceIps: z
        .array(z.string())
        .default([])
        .describe("Addresses and ranges (CIDR) that may call the API; everybody who can sign in if empty."),
    }),
    z.strictObject({
      mode: z.literal("private").describe("Reached by VPC endpoints alone."),
      vpcEndpointIds: z
        .array(text(/^vpce-[0-9a-f]{8,17}$/, "the id of a VPC endpoint (vpce-...)"))
        .min(1)
        .describe("Interface endpoints of execute-api in the workload's region that lead to the API."),
    }),
  ])
  .prefault({ mode: "regional" })
  .describe("From where the API is reached.");

export const domainSchema = z
  .strictObject({
    name: text(
      /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/,
      "a domain name such as rfp.example.com",
    ).describe("Domain name of the API; its own address is then closed."),
    certificateArn: text(
      /^arn:[a-z-]+:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]{36}$/,
      "the ARN of a certificate of ACM",
    ).describe("Certificate for the name, in the workload's account and region."),
    zoneId: text(/^Z[A-Z0-9]{5,31}$/, "the id of a hosted zone (Z...)")
      .optional()
      .describe("Public hosted zone of the account that gets the record. Left out: make the record yourself."),
  })
  .optional()
  .describe("A domain name of your own for the API; by TLS 1.2 and newer alone.");
