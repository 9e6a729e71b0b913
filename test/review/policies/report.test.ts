import { toJson } from "../../../review/policies/json";
import { toMarkdown } from "../../../review/policies/markdown";
import { fullness, type PolicyReport } from "../../../review/policies/report";
import { toText } from "../../../review/policies/text";

const REPORT: PolicyReport = {
  organization: "acme",
  exemptPrincipals: ["arn:aws:iam::*:role/Deployer"],
  policies: [
    {
      name: "acme-scp-1",
      type: "SERVICE_CONTROL_POLICY",
      does: "leaving the organization",
      controls: [
        {
          id: "deny-leaving",
          denies: "leaving the organization",
          why: "Who leaves | is gone.",
          exemptions: "nobody",
          source: "https://docs.aws.amazon.com/leave",
        },
      ],
      size: 51,
      limit: 100,
      rollout: "all",
      attachedTo: ["the root"],
      inForceIn: ["shop", "bank"],
      exemptsRoles: true,
    },
    {
      name: "acme-tags",
      type: "TAG_POLICY",
      does: "Tags are spelt alike.",
      controls: [],
      source: "https://docs.aws.amazon.com/tags",
      size: 9,
      limit: 1000,
      rollout: "staging",
      attachedTo: [],
      inForceIn: [],
      exemptsRoles: false,
    },
  ],
  places: [
    {
      place: "the root",
      type: "SERVICE_CONTROL_POLICY",
      policies: ["acme-scp-1"],
      alwaysAttached: "FullAWSAccess",
      reserved: 1,
      used: 3,
      limit: 5,
    },
  ],
};

test("a place is never shown less full than it is", () => {
  expect(fullness({ used: 5073, limit: 5120 })).toBe("5073 of 5120 (100 %)");
  expect(fullness({ used: 1, limit: 10000 })).toBe("1 of 10000 (1 %)");
});

describe("the report of organization policies", () => {
  test("as text", () => {
    expect(toText(REPORT)).toBe(`2 policies of organization acme, at 1 places

acme-scp-1 (SERVICE_CONTROL_POLICY), characters: 51 of 100 (51 %)
  attached to the root (rollout: all)
  in force in shop, bank
  deny-leaving: denies leaving the organization
    but not: nobody

acme-tags (TAG_POLICY), characters: 9 of 1000 (1 %)
  attached to nothing (rollout: staging)
  in force in no account
  Tags are spelt alike.

Attachments (AWS counts at each place on its own; what is inherited does not count)
  the root  SERVICE_CONTROL_POLICY  3 of 5 (60 %)

Roles that no service control policy binds
  arn:aws:iam::*:role/Deployer`);
  });

  test("as Markdown: sizes, controls with their reasons, exemptions and places", () => {
    const page = toMarkdown(REPORT);
    expect(page).toContain(
      "| [acme-scp-1](#acme-scp-1) | `SERVICE_CONTROL_POLICY` | 51 of 100 (51 %) | the root | all | 2 |",
    );
    expect(page).toContain(
      "| [deny-leaving](https://docs.aws.amazon.com/leave) | leaving the organization | Who leaves \\| is gone. | nobody |",
    );
    expect(page).toContain("Tags are spelt alike. ([source](https://docs.aws.amazon.com/tags))");
    expect(page).toContain("- `arn:aws:iam::*:role/Deployer`");
    expect(page).toContain("They do not bind the management account. AWS attaches `FullAWSAccess`");
    expect(page).toContain("They hold in the management account too.");
    expect(page).toContain(
      "| the root | `SERVICE_CONTROL_POLICY` | 3 of 5 (60 %) | acme-scp-1, FullAWSAccess, 1 reserved |",
    );
  });

  test("as JSON: everything", () => {
    expect(JSON.parse(toJson(REPORT))).toEqual(REPORT);
  });

  test("says when there is nothing to report", () => {
    const empty: PolicyReport = { ...REPORT, policies: [], places: [] };
    expect(toText(empty)).toBe("No organization policies in acme.");
    expect(toMarkdown(empty)).toBe("# Organization policies of acme\n\nThere are none.\n");
  });
});
