import { BASE_LOCK, BASE_YAML } from "./base";
import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";
import { edit, load, printed } from "./support";

const SENTENCE = "Shield Advanced costs 3,000 US dollars a month for at least a year and cannot be cancelled before";

/** Settings of Shield Advanced, added at the end of the file, from line 48 on. */
const shield = (lines: string, acknowledgement = SENTENCE): BadConfiguration["yaml"] => [
  atEnd(`services:\n  shield:\n    acknowledgement: ${acknowledgement}\n${lines.replace(/^(?=.)/gm, "    ")}\n`),
];

const CONTACT = "{ email: oncall@example.com, phone: '+12065550100' }";

const CASES: readonly BadConfiguration[] = [
  {
    name: "no acknowledgement",
    yaml: [atEnd("services:\n  shield:\n    targets: {}\n")],
    expected: [
      "landing-zone.yaml:50:5 services.shield.acknowledgement: required key 'acknowledgement' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "another sentence",
    yaml: shield("targets: {}", "yes"),
    expected: [
      "landing-zone.yaml:50:22 services.shield.acknowledgement: must be 'Shield Advanced costs 3,000 US dollars a month for at least a year and cannot be cancelled before', got 'yes' (LZ-CFG-014)",
    ],
  },
  {
    name: "no targets",
    yaml: shield("autoRenew: true"),
    expected: ["landing-zone.yaml:50:5 services.shield.targets: required key 'targets' is missing (LZ-CFG-013)"],
  },
  {
    name: "a phone number as people write it",
    yaml: shield(
      "targets: {}\nresponseTeam: {}\nproactiveEngagement: { contacts: [{ email: a@example.com, phone: 206 555 0100 }] }",
    ),
    expected: [
      "landing-zone.yaml:53:70 services.shield.proactiveEngagement.contacts[0].phone: must be a quoted phone number by E.164, such as '+12065550100', got '206 555 0100' (LZ-CFG-015)",
    ],
  },
  {
    name: "a contact without an address",
    yaml: shield(
      "targets: {}\nresponseTeam: {}\nproactiveEngagement: { contacts: [{ email: oncall, phone: '+12065550100' }] }",
    ),
    expected: [
      "landing-zone.yaml:53:48 services.shield.proactiveEngagement.contacts[0].email: must be an e-mail address, got 'oncall' (LZ-CFG-015)",
    ],
  },
  {
    name: "notes with a character that AWS refuses",
    yaml: shield(
      "targets: {}\nresponseTeam: {}\nproactiveEngagement:\n  contacts: [{ email: a@example.com, phone: '+12065550100', notes: 'at night!' }]",
    ),
    expected: [
      "landing-zone.yaml:54:72 services.shield.proactiveEngagement.contacts[0].notes: must be 1-1,024 letters, digits, spaces and . - , : / ( ) + @ _, got 'at night!' (LZ-CFG-015)",
    ],
  },
  {
    name: "no contact at all",
    yaml: shield("targets: {}\nresponseTeam: {}\nproactiveEngagement: { contacts: [] }"),
    expected: [
      "landing-zone.yaml:53:38 services.shield.proactiveEngagement.contacts: must have at least 1 entry, got 0 (LZ-CFG-016)",
    ],
  },
  {
    name: "eleven contacts",
    yaml: shield(
      `targets: {}\nresponseTeam: {}\nproactiveEngagement:\n  contacts:\n${Array.from({ length: 11 }, (_, n) => `    - { email: c${n}@example.com, phone: '+12065550100' }`).join("\n")}`,
    ),
    expected: [
      "landing-zone.yaml:55:9 services.shield.proactiveEngagement.contacts: must have at most 10 entries, got 11 (LZ-CFG-016)",
    ],
  },
  {
    name: "a group by type without the type",
    yaml: shield("targets: {}\nprotectionGroups: [{ name: all, pattern: BY_RESOURCE_TYPE }]"),
    expected: [
      "landing-zone.yaml:52:24 services.shield.protectionGroups[0].resourceType: required key 'resourceType' is missing (LZ-CFG-013)",
    ],
  },
  {
    name: "a group of everything with a type",
    yaml: shield("targets: {}\nprotectionGroups: [{ name: all, pattern: ALL, resourceType: CLOUDFRONT_DISTRIBUTION }]"),
    expected: [
      "landing-zone.yaml:52:51 services.shield.protectionGroups[0].resourceType: unknown key 'resourceType'; allowed keys: aggregation, name, pattern (LZ-CFG-011)",
    ],
  },
  {
    name: "a group of chosen resources, which only workloads know",
    yaml: shield("targets: {}\nprotectionGroups: [{ name: shop, pattern: ARBITRARY }]"),
    expected: [
      "landing-zone.yaml:52:47 services.shield.protectionGroups[0].pattern: must be one of 'ALL', 'BY_RESOURCE_TYPE', got 'ARBITRARY' (LZ-CFG-014)",
    ],
  },
  {
    name: "a type that Shield does not protect",
    yaml: shield(
      "targets: {}\nprotectionGroups: [{ name: shop, pattern: BY_RESOURCE_TYPE, resourceType: NETWORK_LOAD_BALANCER }]",
    ),
    expected: [
      "landing-zone.yaml:52:79 services.shield.protectionGroups[0].resourceType: must be one of 'APPLICATION_LOAD_BALANCER', 'CLASSIC_LOAD_BALANCER', 'CLOUDFRONT_DISTRIBUTION', 'ELASTIC_IP_ALLOCATION', 'GLOBAL_ACCELERATOR', 'ROUTE_53_HOSTED_ZONE', got 'NETWORK_LOAD_BALANCER' (LZ-CFG-014)",
      "  hint: did you mean 'CLASSIC_LOAD_BALANCER'?",
    ],
  },
  {
    name: "no account to subscribe",
    yaml: shield("targets: { accounts: [shop], labels: { team: mobile } }"),
    expected: [
      "landing-zone.yaml:51:50 services.shield.targets.labels.team: no account has the label 'team' with the value 'mobile' (LZ-CFG-045)",
    ],
  },
  {
    name: "a suspended account alone",
    yaml: shield("targets: { accounts: [old-shop] }"),
    expected: [
      "landing-zone.yaml:51:14 warning: services.shield.targets: matches no active account (LZ-CFG-046)",
      "  hint: all of its keys must match the same account",
      "landing-zone.yaml:51:14 services.shield.targets: must match at least one active account (LZ-CFG-260)",
      "  hint: the fee is the same for one account and for all of them; targets: {} subscribes every active account",
    ],
  },
  {
    name: "an account that does not exist, said once",
    yaml: shield("targets: { accounts: [shopp] }"),
    expected: [
      "landing-zone.yaml:51:27 services.shield.targets.accounts[0]: no account is called 'shopp' (LZ-CFG-045)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "log buckets of an account that is not subscribed, and of one that does not exist",
    yaml: shield(
      "targets: { accounts: [shop] }\nresponseTeam:\n  logBuckets:\n    - { account: logs, bucket: acme-logs }\n    - { account: shpo, bucket: shop-logs }",
    ),
    expected: [
      "landing-zone.yaml:54:22 services.shield.responseTeam.logBuckets[0].account: must be one of the accounts that services.shield.targets subscribes, got 'logs' (LZ-CFG-261)",
      "landing-zone.yaml:55:22 services.shield.responseTeam.logBuckets[1].account: must be one of the accounts that services.shield.targets subscribes, got 'shpo' (LZ-CFG-261)",
      "  hint: did you mean 'shop'?",
    ],
  },
  {
    name: "one log bucket twice",
    yaml: shield(
      "targets: {}\nresponseTeam:\n  logBuckets:\n    - { account: shop, bucket: shop-logs }\n    - { account: shop, bucket: shop-logs }",
    ),
    expected: [
      "landing-zone.yaml:55:36 services.shield.responseTeam.logBuckets[1].bucket: duplicates services.shield.responseTeam.logBuckets[0].bucket 'shop-logs' (LZ-CFG-261)",
    ],
  },
  {
    name: "eleven log buckets in one account",
    yaml: shield(
      `targets: {}\nresponseTeam:\n  logBuckets:\n${Array.from({ length: 11 }, (_, n) => `    - { account: shop, bucket: shop-logs-${n} }`).join("\n")}`,
    ),
    expected: [
      "landing-zone.yaml:54:9 services.shield.responseTeam.logBuckets: must be at most 10 in one account, got 11 in 'shop' (LZ-CFG-261)",
      "  hint: more buckets are opened to the team by their own policies alone",
    ],
  },
  {
    name: "a bucket by its ARN",
    yaml: shield("targets: {}\nresponseTeam: { logBuckets: [{ account: shop, bucket: 'arn:aws:s3:::shop-logs' }] }"),
    expected: [
      "landing-zone.yaml:52:59 services.shield.responseTeam.logBuckets[0].bucket: must be the name of a bucket, got 'arn:aws:s3:::shop-logs' (LZ-CFG-015)",
    ],
  },
  {
    name: "a team that calls and may do nothing",
    yaml: shield(`targets: {}\nproactiveEngagement: { contacts: [${CONTACT}] }`),
    expected: [
      "landing-zone.yaml:52:26 services.shield.proactiveEngagement: needs services.shield.responseTeam, without which the team that calls can do nothing (LZ-CFG-262)",
      "  hint: add responseTeam: {} beside it",
    ],
  },
  {
    name: "contacts without a phone number",
    yaml: shield("targets: {}\nresponseTeam: {}\nproactiveEngagement: { contacts: [{ email: oncall@example.com }] }"),
    expected: [
      "landing-zone.yaml:53:38 services.shield.proactiveEngagement.contacts: must hold a phone number: AWS refuses e-mail addresses alone (LZ-CFG-262)",
    ],
  },
  {
    name: "two groups of one name",
    yaml: shield("targets: {}\nprotectionGroups: [{ name: all, pattern: ALL }, { name: all, pattern: ALL }]"),
    expected: [
      "landing-zone.yaml:52:61 services.shield.protectionGroups[1].name: duplicates services.shield.protectionGroups[0].name 'all' (LZ-CFG-263)",
    ],
  },
  {
    name: "one kind of archived logs twice",
    yaml: shield("targets: {}\nresponseTeam: { archivedLogs: [waf, waf] }"),
    expected: [
      "landing-zone.yaml:52:41 services.shield.responseTeam.archivedLogs[1]: duplicates services.shield.responseTeam.archivedLogs[0] 'waf' (LZ-CFG-263)",
    ],
  },
  {
    name: "a kind of archived logs that is none of the team's business",
    yaml: shield("targets: {}\nresponseTeam: { archivedLogs: [cloudtrail] }"),
    expected: [
      "landing-zone.yaml:52:36 services.shield.responseTeam.archivedLogs[0]: must be one of 'load-balancer', 'vpc-flow-logs', 'waf', got 'cloudtrail' (LZ-CFG-014)",
    ],
  },
  {
    name: "one contact twice",
    yaml: shield(`targets: {}\nresponseTeam: {}\nproactiveEngagement: { contacts: [${CONTACT}, ${CONTACT}] }`),
    expected: [
      "landing-zone.yaml:53:102 services.shield.proactiveEngagement.contacts[1].email: duplicates services.shield.proactiveEngagement.contacts[0].email 'oncall@example.com' (LZ-CFG-263)",
    ],
  },
];

testBadConfigurations("Shield Advanced that cannot work", CASES);

test("a partition that has no Shield Advanced", () => {
  const yaml = BASE_YAML.replace("home: eu-west-1", "home: cn-north-1").replace(
    "[eu-west-1, us-east-1]",
    "[cn-north-1]",
  );
  const found = printed(load({ yaml: edit(yaml, shield("targets: {}") ?? []), lock: BASE_LOCK }));
  const index = found.findIndex((line) => line.endsWith("(LZ-CFG-264)"));
  expect(found.slice(index, index + 2)).toEqual([
    "landing-zone.yaml:50:5 services.shield: must be left out: accounts with the home region 'cn-north-1' cannot have Shield Advanced (LZ-CFG-264)",
    "  hint: Shield Standard protects every account there too, at no cost",
  ]);
});

test("all of it is taken", () => {
  const lines = `targets: { accounts: [shop] }
responseTeam: { logBuckets: [{ account: shop, bucket: shop-logs }] }
proactiveEngagement: { contacts: [${CONTACT}, { email: team@example.com, notes: By day }] }
protectionGroups:
  - { name: all, pattern: ALL }
  - { name: cdn, pattern: BY_RESOURCE_TYPE, resourceType: CLOUDFRONT_DISTRIBUTION, aggregation: MAX }`;
  const result = load({ yaml: edit(BASE_YAML, shield(lines) ?? []), lock: BASE_LOCK });
  expect(printed(result)).toEqual([]);
  expect(result.landingZone?.settings.services.shield).toMatchObject({
    autoRenew: true,
    proactiveEngagement: { enabled: true },
    protectionGroups: [{ aggregation: "SUM" }, { aggregation: "MAX" }],
  });
});
