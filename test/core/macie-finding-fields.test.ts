import { EXACT_MATCH_FIELDS, FINDING_FIELD_NAMES, findingFieldType } from "../../core/macie-finding-fields";

describe("fields of Macie findings", () => {
  test.each(EXACT_MATCH_FIELDS)("%s, which can be matched exactly, is one of them", (field) => {
    expect(FINDING_FIELD_NAMES).toContain(field);
  });

  test.each([
    ["severity.description", ["Low", "Medium", "High"]],
    ["resourcesAffected.s3Bucket.name", "text"],
    ["classificationDetails.result.sensitiveData.totalCount", "number"],
    ["updatedAt", "time"],
    ["archived", "boolean"],
  ])("%s holds %s", (field, type) => {
    expect(findingFieldType(field)).toEqual(type);
  });

  test.each(["severity", "resourcesAffected", "toString", ""])("'%s' is none", (field) => {
    expect(findingFieldType(field)).toBeUndefined();
  });

  test("are told in alphabetical order", () => {
    expect([...FINDING_FIELD_NAMES].sort()).toEqual(FINDING_FIELD_NAMES);
  });
});
