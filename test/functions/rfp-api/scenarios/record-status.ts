import { JOB_ID, type Scenario } from "./scenario";

export const scenarios: readonly Scenario[] = [
  {
    title: "a job succeeded",
    event: { job_id: JOB_ID, status: "SUCCEEDED" },
    answers: { UpdateCommand: [{}] },
  },
];
