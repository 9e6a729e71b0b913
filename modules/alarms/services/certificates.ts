import type { AlarmDefinition } from "../definition";
import { alarmTable, define, RECOMMENDED_ALARMS_PAGE } from "../table";

export const CERTIFICATE_ALARMS = alarmTable({
  subject: "ACM certificate",
  namespace: "AWS/CertificateManager",
  dimensions: ["CertificateArn"],
  origin: "AWS",
  page: `${RECOMMENDED_ALARMS_PAGE}#ACM`,
  rows: {
    "days-to-expiry": {
      metricName: "DaysToExpiry",
      statistic: "Minimum",
      comparison: "<=",
      threshold: 44,
      // ACM tells it twice a day.
      periodInSeconds: 86_400,
      evaluationPeriods: 1,
      // ACM says nothing of a certificate that has ended: the alarm stays as it is.
      missingData: "ignore",
      meaning: "it ends within this many days and was not renewed. docs/runbooks/imported-certificates.md.",
    },
  },
});

/** An alarm of a certificate: the one of `CertificateExpiryAlarm` of modules/certificates. */
export type CertificateAlarm = keyof typeof CERTIFICATE_ALARMS.rows;

export function certificateAlarms(props: { readonly certificateArn: string }): AlarmDefinition<CertificateAlarm>[] {
  return define(CERTIFICATE_ALARMS, { CertificateArn: props.certificateArn });
}
