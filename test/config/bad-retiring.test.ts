import { type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import type { Edit } from "./support";

const governed = (...lines: string[]): Edit[] => [
  ["  governed: [eu-west-1, us-east-1]\n", `${["  governed: [eu-west-1]", ...lines].join("\n")}\n`],
];

const NO_FACTS: Edit[] = [
  ['"guardDutyDelegations": ["eu-west-1", "us-east-1"]', '"guardDutyDelegations": ["eu-west-1"]'],
  [', "us-east-1": "3b01"', ""],
  [',\n    "us-east-1": "arn:aws:kms:us-east-1:222222222222:key/mrk-1"', ""],
];

const CASES: readonly BadConfiguration[] = [
  {
    name: "a region that is dropped while the lock file knows what is in it",
    yaml: governed(),
    expected: [
      "landing-zone.yaml:8:13 regions.governed: 'us-east-1' was governed, and the lock file knows what was made there " +
        "(guardDutyDelegations, guardDutyDetectors.audit, logKeys); without its provider Terraform could not destroy it (LZ-CFG-072)",
      "  hint: 1. regions.retiring: [{ region: us-east-1, reason: ... }]  2. detach the members that AWS attached by itself  3. npm run deploy -- --all --retire, " +
        "the last wave first: security, organization-services, account-*, log-archive  " +
        "4. once no log is needed any more: logs: forget, and the same command  " +
        "5. take the entry out; docs/runbooks/regions.md has each step",
    ],
  },
  {
    name: "a region that is dropped while only its log key is left",
    yaml: governed(),
    lock: NO_FACTS.slice(0, 2),
    expected: [
      expect.stringContaining("knows what was made there (logKeys); without its provider") as string,
      expect.stringContaining("regions.retiring: [{ region: us-east-1") as string,
    ],
  },
  { name: "a region that is dropped when nothing is left of it", yaml: governed(), lock: NO_FACTS, expected: [] },
  {
    name: "a region that is retiring: nothing to say",
    yaml: governed("  retiring: [{ region: us-east-1, reason: no workloads there any more }]"),
    expected: [],
  },
  {
    name: "a retiring region whose logs are kept after everything else is gone: nothing to say",
    yaml: governed("  retiring: [{ region: us-east-1, reason: no workloads there any more }]"),
    lock: NO_FACTS,
    expected: [],
  },
  {
    name: "a retiring region of which nothing is left",
    yaml: governed("  retiring: [{ region: us-east-1, reason: no workloads there any more, logs: forget }]"),
    lock: NO_FACTS,
    expected: [
      "landing-zone.yaml:9:14 warning: regions.retiring[0]: the lock file knows nothing of 'us-east-1' any more (LZ-CFG-074)",
      "  hint: take the entry out, after npm run deploy -- --all --retire has ended well",
    ],
  },
  {
    name: "a retiring region that is governed still",
    yaml: [
      [
        "  governed: [eu-west-1, us-east-1]\n",
        "  governed: [eu-west-1, us-east-1]\n  retiring: [{ region: us-east-1, reason: no workloads there any more }]\n",
      ],
    ],
    expected: [
      "landing-zone.yaml:9:24 regions.retiring[0].region: must not be governed any more, got 'us-east-1' (LZ-CFG-073)",
      "  hint: take us-east-1 out of regions.governed",
    ],
  },
  {
    name: "the home region",
    yaml: [
      [
        "  governed: [eu-west-1, us-east-1]\n",
        "  governed: [eu-west-1, us-east-1]\n  retiring: [{ region: eu-west-1, reason: we move to Frankfurt }]\n",
      ],
    ],
    expected: [
      "landing-zone.yaml:9:24 regions.retiring[0].region: must not be the home region, got 'eu-west-1' (LZ-CFG-073)",
      "  hint: the home region cannot be given up: its trail, aggregators and primary keys serve every region",
    ],
  },
  {
    name: "a retiring region named twice",
    yaml: governed(
      "  retiring:",
      "    - { region: us-east-1, reason: no workloads there any more }",
      "    - { region: us-east-1, reason: no workloads there any more }",
    ),
    expected: [
      "landing-zone.yaml:11:17 regions.retiring[1].region: duplicates regions.retiring[0].region 'us-east-1' (LZ-CFG-073)",
    ],
  },
  {
    name: "a retiring region that does not exist",
    yaml: governed("  retiring: [{ region: us-east-9, reason: no workloads there any more }]"),
    expected: [
      "landing-zone.yaml:9:24 regions.retiring[0].region: 'us-east-9' is not an AWS region that we know (LZ-CFG-035)",
      "  hint: did you mean 'us-east-1'?",
    ],
  },
  {
    name: "a retiring region without a reason",
    yaml: governed("  retiring: [{ region: us-east-1 }]"),
    expected: ["landing-zone.yaml:9:14 regions.retiring[0].reason: required key 'reason' is missing (LZ-CFG-013)"],
  },
];

testBadConfigurations("regions that are given up", CASES);
