import type { Row } from "../row";
import { covered, declared, gap } from "../verdict";

/** New volumes are encrypted, whoever makes them. */
export const ebsRows: readonly Row[] = [
  {
    ...{ id: "ebs", service: "EBS", title: "Encryption by default" },
    judge: ({ account, region }, inventory) => {
      if (account === undefined) return declared("own-stack", []);
      const found = inventory
        .find("aws_ebs_encryption_by_default", { accountId: account.id ?? "", region })
        .filter(({ body }) => body.enabled !== false);
      return found.length > 0 ? covered(found) : gap("encryption by default");
    },
  },
];
