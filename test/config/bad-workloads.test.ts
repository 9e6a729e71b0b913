import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import { BASE_YAML } from "./base";
import { edit, load } from "./support";
import type { Edit } from "./support";

const MODEL = "{ modelId: amazon.nova-pro-v1:0 }";

const DEFAULTS: Readonly<Record<string, string>> = {
  name: "rfp-api",
  account: "shop",
  dataKey: "data",
  allowedOrigins: "[https://rfp.example.com]",
  models: `{ extraction: ${MODEL}, breakdown: ${MODEL}, answer: ${MODEL} }`,
  knowledgeBases: "{ faqId: FAQ1234567, documentsId: DOCS123456 }",
};

const KEY = "{ name: data, targets: { accounts: [shop] }, services: [cloudwatch, events, logs, states] }";

/** One RFP API, with changes; line 51 begins it, and each setting has a line of its own, in the order of DEFAULTS. */
const api = (settings: Readonly<Record<string, string>> = {}, key = KEY): Edit[] => [
  atEnd(`dataKeys:\n  - ${key}\nworkloads:\n  rfpApis:\n${item(settings)}`),
];

function item(settings: Readonly<Record<string, string>>): string {
  const lines = Object.entries({ ...DEFAULTS, ...settings }).map(([name, value]) => `${name}: ${value}`);
  return `    - ${lines.join("\n      ")}\n`;
}

const answeredBy = (answer: string): Record<string, string> => ({
  models: `{ extraction: ${MODEL}, breakdown: ${MODEL}, answer: ${answer} }`,
});

/** A policy of Firewall Manager that gives APIs a web ACL. */
const firewallManager = (setting: string): Edit =>
  atEnd(`services:
  firewallManager:
    policies:
      - name: web
        type: WAFV2
        resources: load-balancers-and-apis
        firstRuleGroups: [{ managed: AWSManagedRulesAmazonIpReputationList }]
        ${setting}
`);

const CASES: readonly BadConfiguration[] = [
  { name: "an API as it should be: nothing to say", yaml: api(), expected: [] },
  {
    name: "two APIs of one name",
    yaml: [atEnd(`dataKeys:\n  - ${KEY}\nworkloads:\n  rfpApis:\n${item({})}${item({})}`)],
    expected: [
      "landing-zone.yaml:58:13 workloads.rfpApis[1].name: duplicates workloads.rfpApis[0].name 'rfp-api' (LZ-CFG-223)",
      "  hint: a workload's name is its stack's: call one of the two otherwise, such as by its environment",
    ],
  },
  {
    name: "an account that is not there",
    yaml: api({ account: "shopp" }),
    expected: [
      "landing-zone.yaml:53:16 workloads.rfpApis[0].account: no account is called 'shopp' (LZ-CFG-224)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "the account of the logs",
    yaml: api({ account: "logs" }),
    expected: [
      "landing-zone.yaml:53:16 workloads.rfpApis[0].account: must be an active account of kind workload, got 'logs', which is of kind log-archive (LZ-CFG-224)",
      "  hint: one of shop",
    ],
  },
  {
    name: "an account that is suspended",
    yaml: api({ account: "old-shop" }),
    expected: [
      "landing-zone.yaml:53:16 workloads.rfpApis[0].account: must be an active account of kind workload, got 'old-shop', which is suspended (LZ-CFG-224)",
      "  hint: one of shop",
    ],
  },
  {
    name: "a region that is not governed",
    yaml: api({ region: "eu-west-2" }),
    expected: [
      "landing-zone.yaml:58:15 workloads.rfpApis[0].region: must be one of the governed regions (eu-west-1, us-east-1), got 'eu-west-2' (LZ-CFG-225)",
      "  hint: did you mean 'eu-west-1'?",
    ],
  },
  {
    name: "a region without Bedrock",
    yaml: [
      ...api({ region: "ap-east-1" }),
      ["governed: [eu-west-1, us-east-1]", "governed: [eu-west-1, us-east-1, ap-east-1]"],
    ],
    expected: [
      "landing-zone.yaml:8:36 regions.governed[2]: 'ap-east-1' lacks 'inspector2:LAMBDA_CODE' (LZ-CFG-042)",
      '  hint: leave the region out, or accept the gap in regions.skips: { region: ap-east-1, capability: "inspector2:LAMBDA_CODE", reason: ... }',
      "landing-zone.yaml:58:15 workloads.rfpApis[0].region: 'ap-east-1' has no bedrock, which an RFP API needs (LZ-CFG-225)",
      "  hint: one of eu-west-1, us-east-1",
    ],
  },
  {
    name: "a data key that is not there",
    yaml: api({ dataKey: "date" }),
    expected: [
      "landing-zone.yaml:54:16 workloads.rfpApis[0].dataKey: the account 'shop' has no data key called 'date' (LZ-CFG-226)",
      "  hint: did you mean 'data'?",
    ],
  },
  {
    name: "a data key of other regions",
    yaml: api(
      {},
      "{ name: data, targets: { accounts: [shop], regions: [us-east-1] }, services: [cloudwatch, events, logs, states] }",
    ),
    expected: [
      "landing-zone.yaml:54:16 workloads.rfpApis[0].dataKey: the data key 'data' does not stand in 'eu-west-1', where the workload is (LZ-CFG-226)",
      "  hint: add the region to the key's, or move the workload to us-east-1",
    ],
  },
  {
    name: "a data key that services may not use",
    yaml: api({}, "{ name: data, targets: { accounts: [shop] }, services: [logs, s3] }"),
    expected: [
      "landing-zone.yaml:54:16 workloads.rfpApis[0].dataKey: the data key 'data' is not open for cloudwatch and events and states, which the workload needs (LZ-CFG-226)",
      "  hint: add cloudwatch, events, states to the key's services",
    ],
  },
  {
    name: "origins of everybody, without TLS, with a path, in capitals, without a scheme",
    yaml: api({
      allowedOrigins:
        '["*", "https://*.example.com", http://rfp.example.com, https://rfp.example.com/, https://rfp.example.com/app, https://RFP.example.com, rfp.example.com]',
    }),
    expected: [
      "landing-zone.yaml:55:24 workloads.rfpApis[0].allowedOrigins[0]: must be an origin such as https://rfp.example.com, got '*' (LZ-CFG-227)",
      "  hint: name each origin: a wildcard would let the pages of strangers in",
      "landing-zone.yaml:55:29 workloads.rfpApis[0].allowedOrigins[1]: must be an origin such as https://rfp.example.com, got 'https://*.example.com' (LZ-CFG-227)",
      "  hint: name each origin: a wildcard would let the pages of strangers in",
      "landing-zone.yaml:55:54 workloads.rfpApis[0].allowedOrigins[2]: must be an origin such as https://rfp.example.com, got 'http://rfp.example.com' (LZ-CFG-227)",
      "  hint: https: what comes by http can be read and changed on its way",
      "landing-zone.yaml:55:78 workloads.rfpApis[0].allowedOrigins[3]: must be an origin such as https://rfp.example.com, got 'https://rfp.example.com/' (LZ-CFG-227)",
      "  hint: leave out the path and the slash at the end: an origin has neither",
      "landing-zone.yaml:55:104 workloads.rfpApis[0].allowedOrigins[4]: must be an origin such as https://rfp.example.com, got 'https://rfp.example.com/app' (LZ-CFG-227)",
      "  hint: leave out the path and the slash at the end: an origin has neither",
      "landing-zone.yaml:55:133 workloads.rfpApis[0].allowedOrigins[5]: must be an origin such as https://rfp.example.com, got 'https://RFP.example.com' (LZ-CFG-227)",
      "  hint: browsers send origins in lower case",
      "landing-zone.yaml:55:158 workloads.rfpApis[0].allowedOrigins[6]: must be an origin such as https://rfp.example.com, got 'rfp.example.com' (LZ-CFG-227)",
      "  hint: scheme, host and, if need be, a port",
    ],
  },
  {
    name: "a local origin in production",
    yaml: api({ allowedOrigins: "[http://localhost:5173]" }),
    expected: [
      "landing-zone.yaml:55:24 workloads.rfpApis[0].allowedOrigins[0]: must not be a page of a developer's own machine in production, got 'http://localhost:5173' (LZ-CFG-227)",
      "  hint: set production: false, in an account that holds no real data",
    ],
  },
  {
    name: "a local origin outside of production: nothing to say",
    yaml: api({ allowedOrigins: "[http://localhost:5173]", production: "false" }),
    expected: [],
  },
  {
    name: "an origin twice",
    yaml: api({ allowedOrigins: "[https://rfp.example.com, https://rfp.example.com]" }),
    expected: [
      "landing-zone.yaml:55:49 workloads.rfpApis[0].allowedOrigins[1]: duplicates entry 1 'https://rfp.example.com' (LZ-CFG-227)",
    ],
  },
  {
    name: "addresses that are none, all of them, and one twice",
    yaml: api({ endpoint: "{ mode: regional, sourceIps: [192.0.2.0/33, 0.0.0.0/0, 192.0.2.7, 192.0.2.7/32] }" }),
    expected: [
      "landing-zone.yaml:58:47 workloads.rfpApis[0].endpoint.sourceIps[0]: '192.0.2.0/33' must end with a prefix length from 0 to 32, such as 192.0.2.0/32 (LZ-CFG-228)",
      "landing-zone.yaml:58:61 workloads.rfpApis[0].endpoint.sourceIps[1]: must not be every address, got '0.0.0.0/0' (LZ-CFG-228)",
      "  hint: leave sourceIps out: then everybody who can sign in may call the API",
      "landing-zone.yaml:58:83 workloads.rfpApis[0].endpoint.sourceIps[3]: duplicates entry 3 '192.0.2.7' (LZ-CFG-228)",
    ],
  },
  {
    name: "a VPC endpoint twice",
    yaml: api({ endpoint: "{ mode: private, vpcEndpointIds: [vpce-12345678, vpce-12345678] }" }),
    expected: [
      "landing-zone.yaml:58:66 workloads.rfpApis[0].endpoint.vpcEndpointIds[1]: duplicates entry 1 'vpce-12345678' (LZ-CFG-228)",
    ],
  },
  {
    name: "no VPC endpoint",
    yaml: api({ endpoint: "{ mode: private, vpcEndpointIds: [] }" }),
    expected: [
      "landing-zone.yaml:58:50 workloads.rfpApis[0].endpoint.vpcEndpointIds: must have at least 1 entry, got 0 (LZ-CFG-016)",
    ],
  },
  {
    name: "an endpoint of a mode that is not there",
    yaml: api({ endpoint: "{ mode: edge }" }),
    expected: [
      "landing-zone.yaml:58:25 workloads.rfpApis[0].endpoint.mode: must be one of 'regional', 'private', got 'edge' (LZ-CFG-014)",
    ],
  },
  {
    name: "a profile as the model",
    yaml: api(answeredBy("{ modelId: eu.amazon.nova-pro-v1:0 }")),
    expected: [
      "landing-zone.yaml:56:129 workloads.rfpApis[0].models.answer.modelId: must be the id of a foundation model, got the inference profile 'eu.amazon.nova-pro-v1:0' (LZ-CFG-229)",
      "  hint: modelId: amazon.nova-pro-v1:0, inferenceProfile: { id: eu.amazon.nova-pro-v1:0, regions: [...] }",
    ],
  },
  {
    name: "a profile of another model, in another area",
    yaml: api(
      answeredBy(
        "{ modelId: amazon.nova-pro-v1:0, inferenceProfile: { id: eu.amazon.nova-lite-v1:0, regions: [us-east-1, us-east-1] } }",
      ),
    ),
    expected: [
      "landing-zone.yaml:56:175 workloads.rfpApis[0].models.answer.inferenceProfile.id: must be the profile of the model 'amazon.nova-pro-v1:0', got 'eu.amazon.nova-lite-v1:0' (LZ-CFG-229)",
      "  hint: eu.amazon.nova-pro-v1:0",
      "landing-zone.yaml:56:211 workloads.rfpApis[0].models.answer.inferenceProfile.regions[0]: must be a region of the area 'eu' (eu-*), got 'us-east-1' (LZ-CFG-229)",
      "landing-zone.yaml:56:222 workloads.rfpApis[0].models.answer.inferenceProfile.regions[1]: must be a region of the area 'eu' (eu-*), got 'us-east-1' (LZ-CFG-229)",
      "landing-zone.yaml:56:222 workloads.rfpApis[0].models.answer.inferenceProfile.regions[1]: duplicates entry 1 'us-east-1' (LZ-CFG-229)",
    ],
  },
  {
    name: "a global profile",
    yaml: api(
      answeredBy(
        "{ modelId: amazon.nova-pro-v1:0, inferenceProfile: { id: global.amazon.nova-pro-v1:0, regions: [eu-west-1] } }",
      ),
    ),
    expected: [
      "landing-zone.yaml:56:175 workloads.rfpApis[0].models.answer.inferenceProfile.id: must begin with an area (apac, au, ca, eu, jp, us, us-gov), got 'global' (LZ-CFG-229)",
      "  hint: a global profile takes documents to any region of AWS: take that of an area",
    ],
  },
  {
    name: "a profile of a region that is denied, and of one that is not there",
    yaml: api(
      answeredBy(
        "{ modelId: amazon.nova-pro-v1:0, inferenceProfile: { id: eu.amazon.nova-pro-v1:0, regions: [eu-west-1, eu-north-1, eu-west-9] } }",
      ),
    ),
    expected: [
      "landing-zone.yaml:56:221 workloads.rfpApis[0].models.answer.inferenceProfile.regions[1]: 'eu-north-1' is denied by denyUngovernedRegions, so every call by the profile would fail (LZ-CFG-230)",
      '  hint: add { region: eu-north-1, services: ["bedrock:InvokeModel*"], reason: ... } to its exceptions',
      "landing-zone.yaml:56:233 workloads.rfpApis[0].models.answer.inferenceProfile.regions[2]: there is no region 'eu-west-9' (LZ-CFG-230)",
      "  hint: did you mean 'eu-west-1'?",
    ],
  },
  {
    name: "a profile of a region that an exception opens: nothing to say",
    yaml: [
      ...api(
        answeredBy(
          "{ modelId: amazon.nova-pro-v1:0, inferenceProfile: { id: eu.amazon.nova-pro-v1:0, regions: [eu-west-1, eu-north-1] } }",
        ),
      ),
      [
        "workloads:\n",
        'organizationPolicies:\n  serviceControl:\n    denyUngovernedRegions:\n      exceptions: [{ region: eu-north-1, services: ["bedrock:InvokeModel*"], reason: the models of the RFP API }]\nworkloads:\n',
      ],
    ],
    expected: [],
  },
  {
    name: "a domain of a private API, with a certificate of another region",
    yaml: api({
      endpoint: "{ mode: private, vpcEndpointIds: [vpce-12345678] }",
      domain:
        "{ name: rfp.example.com, certificateArn: arn:aws:acm:us-east-1:444444444444:certificate/12345678-1234-1234-1234-123456789012 }",
    }),
    expected: [
      "landing-zone.yaml:59:15 workloads.rfpApis[0].domain: is for a regional API; a private one is called by the address of its VPC endpoint (LZ-CFG-231)",
      "  hint: leave domain out, or set endpoint: { mode: regional }",
      "landing-zone.yaml:59:56 workloads.rfpApis[0].domain.certificateArn: must be in 'eu-west-1', got 'us-east-1' (LZ-CFG-231)",
    ],
  },
  {
    name: "a certificate of another account",
    yaml: api({
      domain:
        "{ name: rfp.example.com, certificateArn: arn:aws:acm:eu-west-1:333333333333:certificate/12345678-1234-1234-1234-123456789012 }",
    }),
    expected: [
      "landing-zone.yaml:58:56 workloads.rfpApis[0].domain.certificateArn: must be of the account 'shop' (444444444444), got 333333333333 (LZ-CFG-231)",
    ],
  },
  {
    name: "a name that is too long",
    yaml: api({ name: "the-api-for-requests-for-proposals" }),
    expected: [
      "landing-zone.yaml:52:13 workloads.rfpApis[0].name: must be at most 24 characters long, got 34 characters (LZ-CFG-016)",
    ],
  },
  {
    name: "one knowledge base",
    yaml: api({ knowledgeBases: "{ faqId: FAQ1234567 }" }),
    expected: [
      "landing-zone.yaml:57:23 workloads.rfpApis[0].knowledgeBases: must have faqId and documentsId, or stack alone, got faqId (LZ-CFG-233)",
      "  hint: ids are of knowledge bases that somebody made; stack is the name of an entry of workloads.rfpKnowledge",
    ],
  },
  {
    name: "forty-one questions at a time",
    yaml: api({ maxConcurrency: "41" }),
    expected: ["landing-zone.yaml:58:23 workloads.rfpApis[0].maxConcurrency: must be at most 40, got 41 (LZ-CFG-016)"],
  },
  {
    name: "a draft of a guardrail",
    yaml: api({ guardrail: "{ id: abcdefghijkl, version: DRAFT }" }),
    expected: [
      "landing-zone.yaml:58:47 workloads.rfpApis[0].guardrail.version: must be a version of the guardrail, such as 1, got 'DRAFT' (LZ-CFG-015)",
    ],
  },
  {
    name: "a web ACL of its own that a policy of Firewall Manager would take off",
    yaml: [...api({ webAcl: "own" }), firewallManager("targets: { accounts: [shop] }")],
    expected: [
      "landing-zone.yaml:66:15 workloads.rfpApis[0].webAcl: is own, but the policy 'web' of Firewall Manager holds APIs of 'shop' too (LZ-CFG-235)",
      "  hint: set excludedResourceTags: { web-acl: own } of the policy, or take firewall-manager here",
    ],
  },
  {
    name: "a web ACL of its own that leaves out a policy only with another tag",
    yaml: [...api({ webAcl: "own" }), firewallManager("excludedResourceTags: { web-acl: own, team: shop }")],
    expected: [
      "landing-zone.yaml:66:15 workloads.rfpApis[0].webAcl: is own, but the policy 'web' of Firewall Manager holds APIs of 'shop' too (LZ-CFG-235)",
      "  hint: set excludedResourceTags: { web-acl: own } of the policy, or take firewall-manager here",
    ],
  },
  {
    name: "a web ACL of its own that the policy leaves out: nothing to say",
    yaml: [...api({ webAcl: "own" }), firewallManager("excludedResourceTags: { web-acl: own }")],
    expected: [],
  },
  {
    name: "a web ACL of its own where the policy is not: nothing to say",
    yaml: [...api({ webAcl: "own" }), firewallManager("targets: { regions: [us-east-1] }")],
    expected: [],
  },
];

testBadConfigurations("bad configuration: workloads", CASES);

test("an RFP API is safe unless it is told otherwise", () => {
  const { landingZone } = load({ yaml: edit(BASE_YAML, api()) });
  expect(landingZone?.settings.workloads.rfpApis[0]).toMatchObject({
    production: true,
    endpoint: { mode: "regional", sourceIps: [] },
    webAcl: "firewall-manager",
    mfa: "ON",
    malwareProtection: true,
    maxConcurrency: 5,
    uploadsRetentionInDays: 90,
  });
});
