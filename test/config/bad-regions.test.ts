import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const CASES: readonly BadConfiguration[] = [
  {
    name: "a region that does not exist",
    yaml: [["[eu-west-1, us-east-1]", "[eu-west-1, us-east-1, eu-west-9]"]],
    expected: [
      "landing-zone.yaml:8:36 regions.governed[2]: 'eu-west-9' is not an AWS region that we know (LZ-CFG-035)",
      "  hint: did you mean 'eu-west-1'?",
    ],
  },
  {
    name: "a home region that does not exist",
    yaml: [["home: eu-west-1", "home: Ireland"]],
    expected: ["landing-zone.yaml:7:9 regions.home: 'Ireland' is not an AWS region that we know (LZ-CFG-035)"],
  },
  {
    name: "a home region that is not governed",
    yaml: [["home: eu-west-1", "home: eu-central-1"]],
    expected: [
      "landing-zone.yaml:7:9 regions.home: must be one of the governed regions (eu-west-1, us-east-1), got 'eu-central-1' (LZ-CFG-036)",
      "  hint: add it to regions.governed",
    ],
  },
  {
    name: "a governed region named twice",
    yaml: [["[eu-west-1, us-east-1]", "[eu-west-1, us-east-1, eu-west-1]"]],
    expected: ["landing-zone.yaml:8:36 regions.governed[2]: duplicates regions.governed[0] 'eu-west-1' (LZ-CFG-037)"],
  },
  {
    name: "regions of two partitions",
    yaml: [["[eu-west-1, us-east-1]", "[eu-west-1, us-east-1, us-gov-west-1]"]],
    expected: [
      "landing-zone.yaml:8:36 regions.governed[2]: must be in the home region's partition 'aws', got 'us-gov-west-1' in 'aws-us-gov' (LZ-CFG-038)",
      "  hint: an organization lives in one partition: make a landing zone for each",
    ],
  },
  {
    name: "a replica region equal to the primary",
    yaml: [atEnd("logArchive: { replicaRegions: [us-east-1, eu-west-1] }\n")],
    expected: [
      "landing-zone.yaml:48:43 logArchive.replicaRegions[1]: must not be the home region, where the primary key is, got 'eu-west-1' (LZ-CFG-039)",
    ],
  },
  {
    name: "a replica region that is not governed",
    yaml: [atEnd("logArchive: { replicaRegions: [us-east-2] }\n")],
    expected: [
      "landing-zone.yaml:48:32 logArchive.replicaRegions[0]: must be one of the governed regions (eu-west-1, us-east-1), got 'us-east-2' (LZ-CFG-040)",
      "  hint: did you mean 'us-east-1'?",
    ],
  },
  {
    name: "a replica region that does not exist",
    yaml: [atEnd("logArchive: { replicaRegions: [us-east-7] }\n")],
    expected: [
      "landing-zone.yaml:48:32 logArchive.replicaRegions[0]: 'us-east-7' is not an AWS region that we know (LZ-CFG-035)",
      "  hint: did you mean 'us-east-1'?",
    ],
  },
  {
    name: "a replica region named twice",
    yaml: [atEnd("logArchive: { replicaRegions: [us-east-1, us-east-1] }\n")],
    expected: [
      "landing-zone.yaml:48:43 logArchive.replicaRegions[1]: duplicates logArchive.replicaRegions[0] 'us-east-1' (LZ-CFG-041)",
    ],
  },
  {
    name: "a region that lacks a service",
    yaml: [["[eu-west-1, us-east-1]", "[eu-west-1, us-east-1, eu-west-3]"]],
    expected: [
      "landing-zone.yaml:8:36 regions.governed[2]: 'eu-west-3' lacks 'inspector2:LAMBDA_CODE' (LZ-CFG-042)",
      '  hint: leave the region out, or accept the gap in regions.skips: { region: eu-west-3, capability: "inspector2:LAMBDA_CODE", reason: ... }',
    ],
  },
  {
    name: "several regions that lack a service, in one line",
    yaml: [["[eu-west-1, us-east-1]", "[eu-west-1, us-east-1, eu-west-3, sa-east-1]"]],
    expected: [
      "landing-zone.yaml:8:13 regions.governed: 'eu-west-3' and 'sa-east-1' lack 'inspector2:LAMBDA_CODE' (LZ-CFG-042)",
      '  hint: leave the regions out, or accept the gap in regions.skips: { region: all, capability: "inspector2:LAMBDA_CODE", reason: ... }',
    ],
  },
  {
    name: "a skip of what no governed region lacks",
    yaml: [
      [
        "  governed: [eu-west-1, us-east-1]\n",
        "  governed: [eu-west-1, us-east-1]\n  skips: [{ region: all, capability: macie2, reason: accepted by security }]\n",
      ],
    ],
    expected: [
      "landing-zone.yaml:9:11 regions.skips[0]: every governed region has 'macie2', so there is nothing to skip (LZ-CFG-043)",
      "  hint: remove the entry",
    ],
  },
  {
    name: "a skip of one region beside one of all that lack it",
    yaml: [
      [
        "[eu-west-1, us-east-1]\n",
        '[eu-west-1, us-east-1, eu-west-3]\n  skips:\n    - { region: eu-west-3, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }\n    - { region: all, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }\n    - { region: all, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }\n',
      ],
    ],
    expected: [
      "landing-zone.yaml:10:7 regions.skips[0]: regions.skips[1] is for every governed region that lacks 'inspector2:LAMBDA_CODE' (LZ-CFG-043)",
      "  hint: remove the entry",
      "landing-zone.yaml:12:7 regions.skips[2]: duplicates regions.skips[1] (LZ-CFG-043)",
      "  hint: remove the entry",
    ],
  },
  {
    name: "a skip of what the region has",
    yaml: [
      [
        "  governed: [eu-west-1, us-east-1]\n",
        "  governed: [eu-west-1, us-east-1]\n  skips: [{ region: us-east-1, capability: guardduty, reason: accepted by security }]\n",
      ],
    ],
    expected: [
      "landing-zone.yaml:9:11 regions.skips[0]: 'us-east-1' has 'guardduty', so there is nothing to skip (LZ-CFG-043)",
      "  hint: remove the entry",
    ],
  },
  {
    name: "a skip of what is not used",
    yaml: [
      [
        "  governed: [eu-west-1, us-east-1]\n",
        '  governed: [eu-west-1, us-east-1]\n  skips: [{ region: us-east-1, capability: "fms:SHIELD_ADVANCED", reason: accepted by security }]\n',
      ],
    ],
    expected: [
      "landing-zone.yaml:9:11 regions.skips[0]: 'fms:SHIELD_ADVANCED' is not used by the landing zone, so there is nothing to skip (LZ-CFG-043)",
      "  hint: remove the entry",
    ],
  },
  {
    name: "a skip in a region that is not governed",
    yaml: [
      [
        "  governed: [eu-west-1, us-east-1]\n",
        '  governed: [eu-west-1, us-east-1]\n  skips: [{ region: ap-east-2, capability: "guardduty:RDS_LOGIN_EVENTS", reason: accepted by security }]\n',
      ],
    ],
    expected: [
      "landing-zone.yaml:9:11 regions.skips[0]: 'ap-east-2' is not governed, so nothing is left out there (LZ-CFG-043)",
      "  hint: remove the entry",
    ],
  },
  {
    name: "the same skip twice",
    yaml: [
      [
        "[eu-west-1, us-east-1]\n",
        '[eu-west-1, us-east-1, eu-west-3]\n  skips:\n    - { region: eu-west-3, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }\n    - { region: eu-west-3, capability: "inspector2:LAMBDA_CODE", reason: accepted by security }\n',
      ],
    ],
    expected: [
      "landing-zone.yaml:11:7 regions.skips[1]: duplicates regions.skips[0] (LZ-CFG-043)",
      "  hint: remove the entry",
    ],
  },
  {
    name: "a skip of an unknown capability",
    yaml: [
      [
        "  governed: [eu-west-1, us-east-1]\n",
        "  governed: [eu-west-1, us-east-1]\n  skips: [{ region: us-east-1, capability: gardduty, reason: accepted by security }]\n",
      ],
    ],
    expected: [
      "landing-zone.yaml:9:44 regions.skips[0].capability: 'gardduty' is not a known capability (LZ-CFG-044)",
      "  hint: did you mean 'guardduty'?",
    ],
  },
];

testBadConfigurations("regions", CASES);
