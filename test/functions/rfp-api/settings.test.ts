import { settingsOf } from "../../../functions/rfp-api/shared/settings";

const MODELS = { QUESTIONNAIRE_TABLE: "q", UPLOADS_BUCKET: "u", EXTRACTION_MODEL_ID: "m" };

describe("settingsOf", () => {
  test("has the variables of the function, and no other", () => {
    expect(settingsOf("record-status", { JOBS_TABLE: "jobs", PATH: "/bin" })).toEqual({ JOBS_TABLE: "jobs" });
  });

  test("names everything that is missing at once", () => {
    expect(() => settingsOf("get-questionnaire", { JOBS_TABLE: "" })).toThrow(
      "the environment of get-questionnaire lacks ALLOWED_ORIGINS, JOBS_TABLE, QUESTIONNAIRE_TABLE",
    );
  });

  test("wants both variables of the guardrail or none", () => {
    expect(settingsOf("preprocess", MODELS)).toEqual(MODELS);
    const both = { ...MODELS, GUARDRAIL_ID: "g", GUARDRAIL_VERSION: "1" };
    expect(settingsOf("preprocess", both)).toEqual(both);
    expect(() => settingsOf("preprocess", { ...MODELS, GUARDRAIL_ID: "g" })).toThrow(
      "the environment of preprocess lacks GUARDRAIL_VERSION",
    );
  });
});
