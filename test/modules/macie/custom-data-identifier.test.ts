import { CustomDataIdentifier } from "../../../modules/macie/custom-data-identifier";
import { bodiesOf } from "../../support/bodies";
import { synth } from "../../support/synth";

describe("CustomDataIdentifier", () => {
  test("finds what the expression matches", () => {
    const json = synth(
      (s) => new CustomDataIdentifier(s, "id", { placement: s.in("eu-west-1"), name: "number", regex: "C-[0-9]+" }),
    );
    expect(bodiesOf(json, "aws_macie2_custom_data_identifier")).toEqual([
      { provider: "aws.eu-west-1", name: "number", regex: "C-[0-9]+", maximum_match_distance: 50 },
    ]);
  });

  test("takes keywords, words to ignore, a distance and a description", () => {
    const json = synth(
      (s) =>
        new CustomDataIdentifier(s, "id", {
          placement: s.in("eu-west-1"),
          name: "number",
          description: "Numbers of customers",
          regex: "C-[0-9]+",
          keywords: ["customer"],
          ignoreWords: ["C-0000"],
          maximumMatchDistance: 100,
        }),
    );
    expect(bodiesOf(json, "aws_macie2_custom_data_identifier")).toMatchObject([
      {
        description: "Numbers of customers",
        keywords: ["customer"],
        ignore_words: ["C-0000"],
        maximum_match_distance: 100,
      },
    ]);
  });

  test("leaves %{ and ${ in the expression as they are", () => {
    const json = synth(
      (s) => new CustomDataIdentifier(s, "id", { placement: s.in("eu-west-1"), name: "n", regex: "C%{2}[0-9]+" }),
    );
    expect(bodiesOf(json, "aws_macie2_custom_data_identifier")).toMatchObject([{ regex: "C%%{2}[0-9]+" }]);
  });
});
