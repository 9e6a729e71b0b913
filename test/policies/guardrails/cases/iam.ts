import { type Case, type Cases, one, policy, requiredCases } from "./case";

const identity = (...statements: readonly object[]) => one("aws_iam_policy", { policy: policy(...statements) });
const trust = (...statements: readonly object[]) => one("aws_iam_role", { assume_role_policy: policy(...statements) });
const allow = (Action: unknown, Resource: unknown = "*") => ({ Effect: "Allow", Action, Resource });

const UNKNOWN_POLICY: Case = ["unknown", "by reference", one("aws_iam_policy", { policy: "${data.p.p.json}" })];

const GITHUB = "token.actions.githubusercontent.com";
const webIdentity = (Condition: object) =>
  trust({ Effect: "Allow", Action: "sts:AssumeRoleWithWebIdentity", Principal: { Federated: "arn:p" }, Condition });

const service = (Service: unknown, Condition?: object) =>
  trust({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service }, Condition });

const LAMBDA = policy({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } });
const EC2 = policy({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "ec2.amazonaws.com" } });
const MANAGED = "arn:aws:iam::aws:policy/";

/** An attachment to the role of a function or an instance, which is named by reference. */
const attached = (policy_arn: string, trust: string) =>
  one(
    "aws_iam_role_policy_attachment",
    { role: "${aws_iam_role.f.name}", policy_arn },
    { aws_iam_role: { f: { name: "f", assume_role_policy: trust } } },
  );

/** An inline policy of a role of the stack. */
const inline = (trust: unknown, ...statements: readonly object[]) =>
  one(
    "aws_iam_role_policy",
    { role: "${aws_iam_role.f.name}", policy: policy(...statements) },
    { aws_iam_role: { f: { name: "f", assume_role_policy: trust } } },
  );

const PASSWORDS = {
  minimum_password_length: 14,
  password_reuse_prevention: 24,
  require_lowercase_characters: true,
  require_uppercase_characters: true,
  require_numbers: true,
  require_symbols: true,
};

export const IAM: Cases = {
  "LZ-IAM-01": [
    ["pass", "something", identity(allow("s3:GetObject"))],
    ["fail", "everything", identity(allow("*")), "allows every action on every resource"],
    UNKNOWN_POLICY,
  ],
  "LZ-IAM-02": [
    [
      "pass",
      "another policy",
      one("aws_iam_role_policy_attachment", { policy_arn: "arn:aws:iam::aws:policy/ReadOnlyAccess" }),
    ],
    ["pass", "a policy of the stack", one("aws_iam_role_policy_attachment", { policy_arn: "${aws_iam_policy.p.arn}" })],
    [
      "fail",
      "to a role",
      one("aws_iam_role_policy_attachment", { policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess" }),
    ],
    [
      "fail",
      "to a group in another partition",
      one("aws_iam_group_policy_attachment", { policy_arn: "arn:aws-cn:iam::aws:policy/IAMFullAccess" }),
    ],
    ["fail", "in the role", one("aws_iam_role", { managed_policy_arns: ["arn:aws:iam::aws:policy/PowerUserAccess"] })],
    [
      "fail",
      "to a permission set",
      one("aws_ssoadmin_managed_policy_attachment", {
        managed_policy_arn: "arn:aws:iam::aws:policy/AdministratorAccess",
      }),
    ],
    ["unknown", "by reference", one("aws_iam_role_policy_attachment", { policy_arn: "${var.policy}" })],
    ["none", "a role without", one("aws_iam_role", {})],
  ],
  "LZ-IAM-03": [
    ["fail", "a user", one("aws_iam_user", { name: "ci" }), "aws_iam_user"],
    ["fail", "an access key", one("aws_iam_access_key", { user: "ci" }), "aws_iam_access_key"],
    ["fail", "a password", one("aws_iam_user_login_profile", { user: "ci" })],
    ["none", "a role", one("aws_iam_role", {})],
  ],
  "LZ-IAM-04": [
    ["pass", "one role", identity(allow("iam:PassRole", "arn:aws:iam::111111111111:role/task"))],
    ["pass", "denied", identity({ ...allow("iam:PassRole"), Effect: "Deny" })],
    ["pass", "all of IAM but that", identity({ Effect: "Allow", NotAction: "iam:*", Resource: "*" })],
    ["fail", "every role", identity(allow(["s3:GetObject", "iam:PassRole"])), "iam:PassRole on every role"],
    ["fail", "by wildcard, in other letters", identity(allow("IAM:pass*"))],
    ["fail", "by all that is not named", identity({ Effect: "Allow", NotAction: "s3:*", Resource: "*" })],
    ["fail", "every role but one", identity({ Effect: "Allow", Action: "iam:PassRole", NotResource: "arn:x" })],
    UNKNOWN_POLICY,
  ],
  "LZ-IAM-05": [
    ["pass", "one key", identity(allow("kms:Decrypt", "arn:aws:kms:eu-west-1:111111111111:key/1"))],
    ["pass", "to encrypt", identity(allow("kms:Encrypt"))],
    ["fail", "every key", identity(allow("kms:Decrypt")), "decryption with every key"],
    ["fail", "every key of a region", identity(allow("kms:ReEncrypt*", "arn:aws:kms:eu-west-1:111111111111:key/*"))],
    ["fail", "everything of KMS in a region", identity(allow("kms:Decrypt", "arn:aws:kms:eu-west-1:111111111111:*"))],
    [
      "fail",
      "in the role, with a condition",
      one("aws_iam_role_policy", { policy: policy({ ...allow("kms:*"), Condition: { Bool: {} } }) }),
    ],
    UNKNOWN_POLICY,
  ],
  "LZ-IAM-06": [
    ["pass", "by name", identity(allow(["s3:GetObject", "s3:List*"]))],
    ["pass", "denied", identity({ ...allow("s3:*"), Effect: "Deny" })],
    ["fail", "a service", identity(allow(["s3:*", "logs:PutLogEvents"])), "allows s3:*"],
    UNKNOWN_POLICY,
    ["none", "a trust policy", trust({ Effect: "Allow", Action: "sts:*" })],
  ],
  "LZ-IAM-07": [
    ["pass", "by account", service("scheduler.amazonaws.com", { StringEquals: { "aws:SourceAccount": "1" } })],
    ["pass", "by ARN, in other letters", service(["events.amazonaws.com"], { ArnLike: { "AWS:sourceArn": "arn:x" } })],
    ["fail", "for everybody", service("scheduler.amazonaws.com"), "scheduler.amazonaws.com"],
    ["fail", "with another condition", service("states.amazonaws.com", { Bool: { "aws:SecureTransport": "true" } })],
    ["unknown", "by reference", one("aws_iam_role", { assume_role_policy: "${data.p.p.json}" })],
    ["none", "a service that sends no source", service("lambda.amazonaws.com")],
    ["none", "an account", trust({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "1" } })],
  ],
  "LZ-IAM-08": [
    [
      "pass",
      "one repository",
      webIdentity({
        StringEquals: { [`${GITHUB}:aud`]: "sts.amazonaws.com" },
        StringLike: { [`${GITHUB}:sub`]: "repo:example/app:*" },
      }),
    ],
    [
      "pass",
      "signed-in users of Cognito",
      webIdentity({
        StringEquals: { "cognito-identity.amazonaws.com:aud": "eu-west-1:1" },
        "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" },
      }),
    ],
    ["fail", "the audience alone", webIdentity({ StringEquals: { [`${GITHUB}:aud`]: "sts.amazonaws.com" } })],
    [
      "fail",
      "every subject",
      webIdentity({ StringLike: { [`${GITHUB}:aud`]: "sts.amazonaws.com", [`${GITHUB}:sub`]: "*" } }),
    ],
    [
      "fail",
      "a subject that may be missing",
      webIdentity({
        StringEquals: { [`${GITHUB}:aud`]: "sts.amazonaws.com" },
        "ForAllValues:StringLike": { [`${GITHUB}:sub`]: "repo:example/app:*" },
      }),
    ],
    [
      "fail",
      "any but one subject",
      webIdentity({
        StringEquals: { [`${GITHUB}:aud`]: "sts.amazonaws.com" },
        StringNotEquals: { [`${GITHUB}:sub`]: "repo:example/app" },
      }),
    ],
    ["unknown", "by reference", one("aws_iam_role", { assume_role_policy: "${data.p.p.json}" })],
    ["none", "an account", trust({ Effect: "Allow", Action: "sts:AssumeRole", Principal: { AWS: "1" } })],
  ],
  "LZ-IAM-09": [
    ...requiredCases("aws_iam_account_password_policy", "minimum_password_length", 14, 8, {
      ...PASSWORDS,
      minimum_password_length: undefined,
    }),
    [
      "fail",
      "no symbols",
      one("aws_iam_account_password_policy", { ...PASSWORDS, require_symbols: false }),
      "require_symbols",
    ],
    ["fail", "remembers 5", one("aws_iam_account_password_policy", { ...PASSWORDS, password_reuse_prevention: 5 })],
  ],
  "LZ-IAM-10": [
    ["pass", "a policy of the account", attached("arn:aws:iam::111111111111:policy/f", LAMBDA)],
    ["fail", "the basic policy", attached(`${MANAGED}service-role/AWSLambdaBasicExecutionRole`, LAMBDA)],
    ["fail", "another policy of AWS's", attached(`${MANAGED}AmazonS3ReadOnlyAccess`, LAMBDA), "AmazonS3ReadOnlyAccess"],
    [
      "fail",
      "a policy for functions at a role of another stack",
      one("aws_iam_role_policy_attachment", {
        role: "f",
        policy_arn: "arn:aws-cn:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole",
      }),
    ],
    [
      "fail",
      "in the role",
      one("aws_iam_role", {
        assume_role_policy: LAMBDA,
        managed_policy_arns: [`${MANAGED}service-role/AWSLambdaBasicExecutionRole`],
      }),
    ],
    ["none", "a role that no function takes", attached(`${MANAGED}AmazonSSMManagedInstanceCore`, EC2)],
    ["none", "a function's role without", one("aws_iam_role", { assume_role_policy: LAMBDA })],
  ],
  "LZ-IAM-11": [
    ["pass", "a prefix", inline(LAMBDA, allow("s3:GetObject", "arn:aws:s3:::reports/incoming/*"))],
    ["pass", "a prefix of a bucket of the stack", inline(LAMBDA, allow("s3:PutObject", "${aws_s3_bucket.b.arn}/in/*"))],
    ["pass", "the bucket itself", inline(LAMBDA, allow("s3:ListBucket", "arn:aws:s3:::reports"))],
    ["pass", "denied", inline(LAMBDA, { ...allow("s3:GetObject", "arn:aws:s3:::reports/*"), Effect: "Deny" })],
    [
      "fail",
      "a bucket",
      inline(LAMBDA, allow(["s3:GetObject", "logs:PutLogEvents"], ["arn:aws:s3:::a/b/*", "arn:aws:s3:::reports/*"])),
      "allows s3:GetObject on arn:aws:s3:::reports/*",
    ],
    ["fail", "a bucket of the stack", inline(LAMBDA, allow("s3:Put*", "${aws_s3_bucket.b.arn}/*"))],
    ["fail", "a bucket by a name with references", inline(LAMBDA, allow("s3:PutObject", "arn:aws:s3:::a-${var.x}/*"))],
    ["fail", "buckets by their beginning", inline(LAMBDA, allow("s3:DeleteObject", "arn:aws:s3:::reports*"))],
    [
      "fail",
      "everything, with a condition, for an API",
      inline(LAMBDA.replace("lambda", "apigateway"), { ...allow("s3:GetObject"), Condition: { Bool: {} } }),
    ],
    [
      "fail",
      "by a policy of its own",
      {
        resource: {
          aws_iam_role: { f: { name: "f", assume_role_policy: LAMBDA } },
          aws_iam_policy: { r: { policy: policy(allow("s3:*", "arn:aws:s3:::reports/*")) } },
          aws_iam_role_policy_attachment: { a: { role: "f", policy_arn: "${aws_iam_policy.r.arn}" } },
        },
      },
    ],
    [
      "unknown",
      "by reference",
      one(
        "aws_iam_role_policy",
        { role: "f", policy: "${data.p.p.json}" },
        { aws_iam_role: { f: { name: "f", assume_role_policy: LAMBDA } } },
      ),
    ],
    ["none", "a role that an instance takes", inline(EC2, allow("s3:GetObject", "arn:aws:s3:::reports/*"))],
    ["none", "a role that only Terraform knows", inline("${data.p.p.json}", allow("s3:GetObject"))],
  ],
};
