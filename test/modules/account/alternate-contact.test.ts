import { AlternateContact } from "../../../modules/account/alternate-contact";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

test("AlternateContact is set by the account itself: AWS refuses the management account's id", () => {
  const json = synth((s) => {
    new AlternateContact(s, "security", {
      placement: s.in("eu-west-1"),
      type: "SECURITY",
      name: "Security team",
      title: "Security",
      email: "security@example.com",
      phone: "+1 555 0100",
    });
  });
  expect(bodiesOf(json, "aws_account_alternate_contact")).toEqual([
    {
      provider: "aws.eu-west-1",
      alternate_contact_type: "SECURITY",
      name: "Security team",
      title: "Security",
      email_address: "security@example.com",
      phone_number: "+1 555 0100",
    },
  ]);
});
