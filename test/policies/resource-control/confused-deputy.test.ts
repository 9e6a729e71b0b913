import { DATA_SERVICES } from "../../../core/resource-control-services";
import { confusedDeputy } from "../../../policies/resource-control/confused-deputy";
import { type Case, CONTEXT, decided, FOREIGN_ROLE, OBJECT, OWN_ROLE } from "./requests";

const service = (name: string) => ({ service: `${name}.amazonaws.com` });
const OURS = { "aws:SourceAccount": "444444444444", "aws:SourceOrgID": "o-acmeacme11" };
const THEIRS = { "aws:SourceAccount": "999999999999", "aws:SourceOrgID": "o-stranger11" };
const QUEUE = "arn:aws:sqs:eu-west-1:444444444444:jobs";
const KEY = "arn:aws:kms:eu-west-1:444444444444:key/1";

const deputy = confusedDeputy(CONTEXT, {
  services: DATA_SERVICES,
  trustedAccountIds: ["777777777777"],
  trustedServices: ["drt.shield.amazonaws.com"],
  exceptResources: ["arn:aws:s3:::acme-intake/*"],
});

const CASES: readonly Case[] = [
  ["a service on behalf of the organization", service("sns"), "sqs:SendMessage", QUEUE, OURS, "not denied"],
  ["the same on behalf of another organization", service("sns"), "sqs:SendMessage", QUEUE, THEIRS, "denied"],
  [
    "on behalf of an account in no organization",
    service("cloudfront"),
    "s3:GetObject",
    OBJECT,
    { "aws:SourceAccount": "888888888888" },
    "denied",
  ],
  [
    "on behalf of a trusted account",
    service("cloudfront"),
    "s3:GetObject",
    OBJECT,
    { ...THEIRS, "aws:SourceAccount": "777777777777" },
    "not denied",
  ],
  ["a trusted service, on anybody's behalf", service("drt.shield"), "s3:GetObject", OBJECT, THEIRS, "not denied"],
  ["a service that does not say on whose behalf", service("ec2"), "kms:Decrypt", KEY, {}, "not denied"],
  ["a service that assumes a role of ours", service("lambda"), "sts:AssumeRole", "*", {}, "not denied"],
  ["no service, but a role of the organization", OWN_ROLE, "s3:GetObject", OBJECT, OURS, "not denied"],
  ["a stranger: the identity perimeter's matter", FOREIGN_ROLE, "s3:GetObject", OBJECT, THEIRS, "not denied"],
  ["a resource that is left out", service("sns"), "s3:PutObject", "arn:aws:s3:::acme-intake/a", THEIRS, "not denied"],
  ["a service that is not guarded", service("s3"), "events:PutEvents", "*", THEIRS, "not denied"],
];

test.each(CASES)("%s", (...each) => {
  expect(decided(deputy, each)).toBe(each[5]);
});

test("without exceptions it says so", () => {
  const plain = confusedDeputy(CONTEXT, { services: ["sqs"] });
  expect(plain.exemptions).toBeUndefined();
  expect(plain.statements[0]?.Condition?.StringNotEqualsIfExists).toEqual({ "aws:SourceOrgID": "o-acmeacme11" });
});
