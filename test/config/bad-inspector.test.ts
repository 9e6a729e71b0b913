import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const inspector = (setting: string) => atEnd(`services: { inspector: { ${setting} } }\n`);
const external = (rule: string) =>
  atEnd(`services: { accessAnalyzer: { externalAccess: { archiveRules: [${rule}] } } }\n`);
const filter = (criteria: string, more = "") =>
  inspector(`suppressionFilters: [{ name: accepted, reason: accepted by security, ${more}criteria: { ${criteria} } }]`);
const CRITERIA = "services.inspector.suppressionFilters[0].criteria";
const RULE = "services.accessAnalyzer.externalAccess.archiveRules[0]";

const CASES: readonly BadConfiguration[] = [
  {
    name: "Lambda code without Lambda packages",
    yaml: [inspector("scanTypes: { lambda: false }")],
    expected: [
      "landing-zone.yaml:48:47 services.inspector.scanTypes.lambda: must be true while lambdaCode is, got false (LZ-CFG-090)",
      "  hint: set lambdaCode: false too, or lambda: true",
    ],
  },
  {
    name: "no scan type",
    yaml: [inspector("scanTypes: { ec2: false, ecr: false, lambda: false, lambdaCode: false }")],
    expected: [
      "landing-zone.yaml:48:37 services.inspector.scanTypes: at least one of ec2, ecr, lambda, lambdaCode must be true, got none (LZ-CFG-091)",
      "  hint: AWS cannot enable Inspector with nothing to scan; services.inspector.targets leaves out accounts and regions",
    ],
  },
  {
    name: "an unknown scan type",
    yaml: [inspector("scanTypes: { lamda: true }")],
    expected: [
      "landing-zone.yaml:48:39 services.inspector.scanTypes.lamda: unknown key 'lamda'; allowed keys: ec2, ecr, lambda, lambdaCode (LZ-CFG-011)",
      "  hint: did you mean 'lambda'?",
    ],
  },
  {
    name: "an excluded account that does not exist",
    yaml: [inspector("targets: { exclude: { accounts: [shpo] } }")],
    expected: [
      "landing-zone.yaml:48:59 services.inspector.targets.exclude.accounts[0]: no account is called 'shpo' (LZ-CFG-045)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "adopted members that cannot be",
    yaml: [inspector("adoptMembers: [shpo, audit, old-shop, shop, shop]")],
    expected: [
      "landing-zone.yaml:48:41 services.inspector.adoptMembers[0]: no account is called 'shpo' (LZ-CFG-092)",
      "  hint: did you mean 'shop'?",
      "landing-zone.yaml:48:47 services.inspector.adoptMembers[1]: must be another account than the security account, got 'audit' (LZ-CFG-092)",
      "landing-zone.yaml:48:54 services.inspector.adoptMembers[2]: must be an active account, got 'old-shop', which is suspended (LZ-CFG-092)",
      "landing-zone.yaml:48:70 services.inspector.adoptMembers[4]: duplicates services.inspector.adoptMembers[3] 'shop' (LZ-CFG-092)",
    ],
  },
  {
    name: "an unknown criterion of a suppression filter",
    yaml: [filter("severty: [{ value: LOW }]")],
    expected: [
      `landing-zone.yaml:48:107 ${CRITERIA}.severty: unknown key 'severty'; allowed keys: awsAccountId, codeVulnerabilityDetectorName, codeVulnerabilityDetectorTags, codeVulnerabilityFilePath, componentId, componentType, ec2InstanceImageId, ec2InstanceSubnetId, ec2InstanceVpcId, ecrImageArchitecture, ecrImageHash, ecrImagePushedAt, ecrImageRegistry, ecrImageRepositoryName, ecrImageTags, epssScore, exploitAvailable, findingArn, findingStatus, findingType, firstObservedAt, fixAvailable, inspectorScore, lambdaFunctionExecutionRoleArn, lambdaFunctionLastModifiedAt, lambdaFunctionLayers, lambdaFunctionName, lambdaFunctionRuntime, lastObservedAt, networkProtocol, portRange, relatedVulnerabilities, resourceId, resourceTags, resourceType, severity, title, updatedAt, vendorSeverity, vulnerabilityId, vulnerabilitySource, vulnerablePackages (LZ-CFG-011)`,
      "  hint: did you mean 'severity'?",
    ],
  },
  {
    name: "an unknown value of a criterion",
    yaml: [filter("severity: [{ value: LOWER }]")],
    expected: [
      `landing-zone.yaml:48:127 ${CRITERIA}.severity[0].value: must be one of 'INFORMATIONAL', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL', 'UNTRIAGED', got 'LOWER' (LZ-CFG-014)`,
      "  hint: did you mean 'LOW'?",
    ],
  },
  {
    name: "a suppression filter of everything",
    yaml: [filter("")],
    expected: [`landing-zone.yaml:48:105 ${CRITERIA}: must have at least one key, got none (LZ-CFG-095)`],
  },
  {
    name: "a package and a date that say nothing",
    yaml: [filter("vulnerablePackages: [{}], updatedAt: [{}]")],
    expected: [
      `landing-zone.yaml:48:128 ${CRITERIA}.vulnerablePackages[0]: must have at least one key, got none (LZ-CFG-095)`,
      `landing-zone.yaml:48:145 ${CRITERIA}.updatedAt[0]: must have at least one key, got none (LZ-CFG-095)`,
    ],
  },
  {
    name: "ranges that end before they begin",
    yaml: [
      filter(
        "inspectorScore: [{ lowerInclusive: 7, upperInclusive: 3 }], portRange: [{ beginInclusive: 443, endInclusive: 80 }], " +
          "updatedAt: [{ startInclusive: 2026-02-01T00:00:00Z, endInclusive: 2026-01-01T00:00:00Z }]",
      ),
    ],
    expected: [
      `landing-zone.yaml:48:161 ${CRITERIA}.inspectorScore[0].upperInclusive: must be at least lowerInclusive (7), got 3 (LZ-CFG-095)`,
      `landing-zone.yaml:48:216 ${CRITERIA}.portRange[0].endInclusive: must be at least beginInclusive (443), got 80 (LZ-CFG-095)`,
      `landing-zone.yaml:48:289 ${CRITERIA}.updatedAt[0].endInclusive: must be at least startInclusive (2026-02-01T00:00:00Z), got 2026-01-01T00:00:00Z (LZ-CFG-095)`,
    ],
  },
  {
    name: "a suppression filter in regions that are not governed or named twice",
    yaml: [filter("severity: [{ value: LOW }]", "regions: [us-east-2, eu-west-1, eu-west-1], ")],
    expected: [
      "landing-zone.yaml:48:105 services.inspector.suppressionFilters[0].regions[0]: must be one of the governed regions (eu-west-1, us-east-1), got 'us-east-2' (LZ-CFG-094)",
      "  hint: did you mean 'us-east-1'?",
      "landing-zone.yaml:48:127 services.inspector.suppressionFilters[0].regions[2]: duplicates regions[1] 'eu-west-1' (LZ-CFG-094)",
    ],
  },
  {
    name: "two archive rules of one name",
    yaml: [
      external(
        '{ name: partner, reason: by contract 4711, filter: { isPublic: { eq: ["true"] } } }, { name: partner, reason: by contract 4712, filter: { isPublic: { eq: ["true"] } } }',
      ),
    ],
    expected: [
      "landing-zone.yaml:48:157 services.accessAnalyzer.externalAccess.archiveRules[1].name: duplicates services.accessAnalyzer.externalAccess.archiveRules[0].name 'partner' (LZ-CFG-093)",
    ],
  },
  {
    name: "an unknown criterion of an archive rule",
    yaml: [external("{ name: partner, reason: by contract 4711, filter: { principal.Aws: { eq: [x] } } }")],
    expected: [
      `landing-zone.yaml:48:117 ${RULE}.filter["principal.Aws"]: unknown key 'principal.Aws'; allowed keys: condition.accounts.google.com:aud, condition.aws:PrincipalArn, condition.aws:PrincipalOrgID, condition.aws:PrincipalOrgPaths, condition.aws:SourceIp, condition.aws:SourceVpc, condition.aws:UserId, condition.cognito-identity.amazonaws.com:aud, condition.graph.facebook.com:app_id, condition.kms:CallerAccount, condition.www.amazon.com:app_id, error, isPublic, principal.AWS, principal.Federated, resource, resourceControlPolicyRestriction, resourceOwnerAccount, resourceType (LZ-CFG-011)`,
      "  hint: did you mean 'principal.AWS'?",
    ],
  },
  {
    name: "a criterion of unused access for external access",
    yaml: [
      atEnd(
        "services: { accessAnalyzer: { unusedAccess: { archiveRules: [{ name: public, reason: by contract 4711, filter: { isPublic: { exists: true } } }] } } }\n",
      ),
    ],
    expected: [
      "landing-zone.yaml:48:112 services.accessAnalyzer.unusedAccess.archiveRules[0].filter: must have at least one key, got none (LZ-CFG-095)",
      "landing-zone.yaml:48:114 services.accessAnalyzer.unusedAccess.archiveRules[0].filter.isPublic: unknown key 'isPublic'; allowed keys: findingType, resource, resourceOwnerAccount, resourceType (LZ-CFG-011)",
    ],
  },
  {
    name: "an archive rule and a criterion that say nothing",
    yaml: [
      external(
        "{ name: all, reason: by contract 4711, filter: {} }, { name: error, reason: by contract 4711, filter: { error: {} } }",
      ),
    ],
    expected: [
      `landing-zone.yaml:48:111 ${RULE}.filter: must have at least one key, got none (LZ-CFG-095)`,
      "landing-zone.yaml:48:175 services.accessAnalyzer.externalAccess.archiveRules[1].filter.error: must have at least one key, got none (LZ-CFG-095)",
    ],
  },
  {
    name: "tags that would exclude every user and role",
    yaml: [atEnd("services: { accessAnalyzer: { unusedAccess: { excludedTags: [{}] } } }\n")],
    expected: [
      "landing-zone.yaml:48:62 services.accessAnalyzer.unusedAccess.excludedTags[0]: must have at least one key, got none (LZ-CFG-095)",
    ],
  },
  {
    name: "regions of unused access, which has none",
    yaml: [atEnd("services: { accessAnalyzer: { unusedAccess: { targets: { regions: [eu-west-1] } } } }\n")],
    expected: [
      "landing-zone.yaml:48:58 services.accessAnalyzer.unusedAccess.targets.regions: unknown key 'regions'; allowed keys: accounts, exclude, labels, organizationalUnits (LZ-CFG-011)",
    ],
  },
  {
    name: "an age that AWS does not take",
    yaml: [atEnd("services: { accessAnalyzer: { unusedAccess: { unusedAccessAgeInDays: 400 } } }\n")],
    expected: [
      "landing-zone.yaml:48:70 services.accessAnalyzer.unusedAccess.unusedAccessAgeInDays: must be at most 365, got 400 (LZ-CFG-016)",
    ],
  },
  {
    name: "another administrator of Access Analyzer",
    yaml: [atEnd("delegatedAdministrators: { access-analyzer.amazonaws.com: shop }\n")],
    expected: [
      "landing-zone.yaml:48:59 delegatedAdministrators[\"access-analyzer.amazonaws.com\"]: must be the security account 'audit', got 'shop' (LZ-CFG-096)",
      "  hint: remove the entry; the security account is the administrator by default",
    ],
  },
  {
    name: "a gap in a region, but not of a scan type that is off",
    yaml: [
      ["[eu-west-1, us-east-1]", "[eu-west-1, us-east-1, eu-west-3]"],
      inspector("scanTypes: { lambdaCode: false }"),
    ],
    lock: [],
    expected: [],
  },
  {
    name: "a skip of a scan type that is off",
    yaml: [
      [
        "[eu-west-1, us-east-1]\n",
        '[eu-west-1, us-east-1, eu-west-3]\n  skips: [{ region: eu-west-3, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }]\n',
      ],
      inspector("scanTypes: { lambdaCode: false }"),
    ],
    expected: [
      "landing-zone.yaml:9:11 regions.skips[0]: 'inspector2:LAMBDA_CODE' is not used by the landing zone, so there is nothing to skip (LZ-CFG-043)",
      "  hint: remove the entry",
    ],
  },
];

testBadConfigurations("Inspector and Access Analyzer", CASES);
