import { atEnd, type BadConfiguration, testBadConfigurations } from "./bad-configuration";

const findings = (lines: string) => [atEnd(`services:\n  findings:\n${lines}`)];

const CASES: readonly BadConfiguration[] = [
  {
    name: "a receiver with the name of a destination that every landing zone has",
    yaml: findings('    receivers: [{ name: chat, arn: "arn:aws:sqs:eu-west-1:333333333333:siem" }]\n'),
    expected: [
      "landing-zone.yaml:50:25 services.findings.receivers[0].name: must not be 'chat', which every landing zone has (LZ-CFG-140)",
    ],
  },
  {
    name: "two receivers with one name",
    yaml: findings(
      '    receivers:\n      - { name: siem, arn: "arn:aws:sqs:eu-west-1:333333333333:a" }\n      - { name: siem, arn: "arn:aws:sqs:eu-west-1:333333333333:b" }\n',
    ),
    expected: [
      "landing-zone.yaml:52:17 services.findings.receivers[1].name: receivers[0] is called 'siem' too (LZ-CFG-140)",
    ],
  },
  {
    name: "a destination that does not exist",
    yaml: findings(
      '    receivers: [{ name: siem, arn: "arn:aws:sqs:eu-west-1:333333333333:a" }]\n    routes: { macie: { deliverTo: [people, sien] } }\n',
    ),
    expected: [
      "landing-zone.yaml:51:44 services.findings.routes.macie.deliverTo[1]: must be one of people, chat, siem, got 'sien' (LZ-CFG-141)",
      "  hint: did you mean 'siem'?",
    ],
  },
  {
    name: "a destination that nothing resembles",
    yaml: findings("    routes: { health: { deliverTo: [quarantine] } }\n"),
    expected: [
      "landing-zone.yaml:50:37 services.findings.routes.health.deliverTo[0]: must be one of people, chat, got 'quarantine' (LZ-CFG-141)",
      "  hint: add it to services.findings.receivers",
    ],
  },
  {
    name: "chat without a channel",
    yaml: findings("    routes: { alarms: { deliverTo: [people, chat] } }\n"),
    expected: [
      "landing-zone.yaml:50:45 services.findings.routes.alarms.deliverTo[1]: there is no chat channel (LZ-CFG-141)",
      "  hint: add one to services.findings.chat.slack or services.findings.chat.teams",
    ],
  },
  {
    name: "a destination named twice",
    yaml: findings("    routes: { alarms: { deliverTo: [people, people] } }\n"),
    expected: [
      "landing-zone.yaml:50:45 services.findings.routes.alarms.deliverTo[1]: 'people' is named twice (LZ-CFG-141)",
    ],
  },
  {
    name: "a receiver in another region",
    yaml: findings('    receivers: [{ name: siem, arn: "arn:aws:sqs:us-east-1:333333333333:siem" }]\n'),
    expected: [
      "landing-zone.yaml:50:36 services.findings.receivers[0].arn: must be in the home region eu-west-1, where the security bus is, got us-east-1 (LZ-CFG-142)",
      "  hint: a rule of your own on the security bus can send to a bus in another region",
    ],
  },
  {
    name: "a receiver in another account",
    yaml: findings('    receivers: [{ name: fix, arn: "arn:aws:lambda:eu-west-1:444444444444:function:fix" }]\n'),
    expected: [
      "landing-zone.yaml:50:35 services.findings.receivers[0].arn: must be in the security account 333333333333, got 444444444444 (LZ-CFG-142)",
      "  hint: a queue or function in the security account can hand on what it gets",
    ],
  },
  {
    name: "an address subscribed twice",
    yaml: findings("    subscriptions: { email: [sec@example.com, Sec@example.com] }\n"),
    expected: [
      "landing-zone.yaml:50:47 services.findings.subscriptions.email[1]: 'Sec@example.com' is in email[0] too (LZ-CFG-143)",
    ],
  },
  {
    name: "two chat channels with one name",
    yaml: findings(
      "    chat:\n      slack:\n        - { name: sec, workspaceId: T01, channelId: C01 }\n        - { name: sec, workspaceId: T01, channelId: C02 }\n",
    ),
    expected: ["landing-zone.yaml:53:19 services.findings.chat.slack[1].name: slack[0] has 'sec' too (LZ-CFG-144)"],
  },
  {
    name: "a queue that is no target of EventBridge with us",
    yaml: findings('    receivers: [{ name: siem, arn: "arn:aws:sqs:eu-west-1:333333333333:siem.fifo" }]\n'),
    expected: [
      "landing-zone.yaml:50:36 services.findings.receivers[0].arn: must be the ARN of a Lambda function or of a standard SQS queue, got 'arn:aws:sqs:eu-west-1:333333333333:siem.fifo' (LZ-CFG-015)",
    ],
  },
];

testBadConfigurations("findings", CASES);
