import { PublicImagesBlock } from "../../../modules/ec2/public-images";
import { SerialConsoleOff } from "../../../modules/ec2/serial-console";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

test("PublicImagesBlock keeps AMIs from becoming public in its region", () => {
  const json = synth((s) => new PublicImagesBlock(s, "images", { placement: s.in("eu-central-1") }));
  expect(bodiesOf(json, "aws_ec2_image_block_public_access")).toEqual([
    { provider: "aws.eu-central-1", state: "block-new-sharing" },
  ]);
});

test("SerialConsoleOff keeps the serial console off in its region", () => {
  const json = synth((s) => new SerialConsoleOff(s, "console", { placement: s.in("eu-central-1") }));
  expect(bodiesOf(json, "aws_ec2_serial_console_access")).toEqual([{ provider: "aws.eu-central-1", enabled: false }]);
});
