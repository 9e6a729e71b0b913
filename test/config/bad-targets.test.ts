import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const CASES: readonly BadConfiguration[] = [
  {
    name: "targets with an unknown unit",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ organizationalUnits: [Workload] }"]],
    expected: [
      "landing-zone.yaml:46:40 deployment.additionalTags[0].targets.organizationalUnits[0]: no organizational unit is called 'Workload' (LZ-CFG-045)",
      "  hint: did you mean 'Workloads'?",
    ],
  },
  {
    name: "targets with an unknown account",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ accounts: [shp] }"]],
    expected: [
      "landing-zone.yaml:46:29 deployment.additionalTags[0].targets.accounts[0]: no account is called 'shp' (LZ-CFG-045)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "targets with an unknown label",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ labels: { taem: web } }"]],
    expected: [
      "landing-zone.yaml:46:28 deployment.additionalTags[0].targets.labels.taem: no account has the label 'taem' (LZ-CFG-045)",
      "  hint: did you mean 'team'?",
    ],
  },
  {
    name: "targets with an unknown value of a label",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ labels: { team: wbe } }"]],
    expected: [
      "landing-zone.yaml:46:34 deployment.additionalTags[0].targets.labels.team: no account has the label 'team' with the value 'wbe' (LZ-CFG-045)",
      "  hint: did you mean 'web'?",
    ],
  },
  {
    name: "targets with a region that is not governed",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ regions: [eu-west-2] }"]],
    expected: [
      "landing-zone.yaml:46:28 deployment.additionalTags[0].targets.regions[0]: no governed region is called 'eu-west-2' (LZ-CFG-045)",
      "  hint: did you mean 'eu-west-1'?",
    ],
  },
  {
    name: "an exclusion with an unknown account",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ exclude: { accounts: [audti] } }"]],
    expected: [
      "landing-zone.yaml:46:40 deployment.additionalTags[0].targets.exclude.accounts[0]: no account is called 'audti' (LZ-CFG-045)",
      "  hint: did you mean 'audit'?",
    ],
  },
  {
    name: "targets deep inside a service",
    yaml: [
      atEnd("services: { config: { overrides: [{ targets: { accounts: [nobody] }, recordingFrequency: daily }] } }\n"),
    ],
    expected: [
      "landing-zone.yaml:48:59 services.config.overrides[0].targets.accounts[0]: no account is called 'nobody' (LZ-CFG-045)",
    ],
  },
  {
    name: "targets that match nothing",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ organizationalUnits: [Security], labels: { team: web } }"]],
    expected: [
      "landing-zone.yaml:46:16 warning: deployment.additionalTags[0].targets: matches no active account (LZ-CFG-046)",
      "  hint: all of its keys must match the same account",
    ],
  },
  {
    name: "targets that match a suspended account only",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ accounts: [old-shop] }"]],
    expected: [
      "landing-zone.yaml:46:16 warning: deployment.additionalTags[0].targets: matches no active account (LZ-CFG-046)",
      "  hint: all of its keys must match the same account",
    ],
  },
  {
    name: "an exclusion that takes out everything",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ accounts: [shop], exclude: { organizationalUnits: [Prod] } }"]],
    expected: [
      "landing-zone.yaml:46:45 warning: deployment.additionalTags[0].targets.exclude: takes out every account that is targeted (LZ-CFG-046)",
    ],
  },
  {
    name: "an exclusion that takes out nothing",
    yaml: [
      ["{ organizationalUnits: [Workloads] }", "{ accounts: [shop], exclude: { organizationalUnits: [Security] } }"],
    ],
    expected: [
      "landing-zone.yaml:46:45 warning: deployment.additionalTags[0].targets.exclude: takes out none of the accounts that are targeted (LZ-CFG-046)",
    ],
  },
  {
    name: "targets with no regions",
    yaml: [["{ organizationalUnits: [Workloads] }", "{ regions: [] }"]],
    expected: [
      "landing-zone.yaml:46:27 warning: deployment.additionalTags[0].targets.regions: matches no governed region (LZ-CFG-046)",
    ],
  },
];

testBadConfigurations("targets", CASES);
