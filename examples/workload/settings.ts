/** What the platform team hands over: it stands in the landing zone's configuration and lock file. */
export const LANDING_ZONE = {
  organization: "example",
  organizationId: "o-exampleorg1",
  /** The workload's own account. */
  accountId: "444444444444",
  logArchiveAccountId: "222222222222",
  /** Where the Terraform state of the account's workloads lies. */
  stateBucket: "example-orders-tfstate-444444444444-eu-west-1",
} as const;

/** Where the service runs, and where it goes on when that region is lost. */
export const REGIONS = { home: "eu-west-1", other: "eu-central-1", global: "us-east-1" } as const;

export const DOMAIN = "orders.example.com";
