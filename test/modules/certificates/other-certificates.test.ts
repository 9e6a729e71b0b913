import {
  EMAIL_CONSENT,
  EmailValidatedCertificate,
  type EmailValidatedCertificateProps,
} from "../../../modules/certificates/email-validated-certificate";
import { ImportedCertificate, type ImportedCertificateProps } from "../../../modules/certificates/imported-certificate";
import { PrivateCertificate, type PrivateCertificateProps } from "../../../modules/certificates/private-certificate";
import { resourceOf, resourcesOf, type StackJson, synth } from "../../support/synth";

const AUTHORITY = "arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/12345678-1234";
const ARN = "arn:aws:acm:eu-west-1:999999999999:certificate/12345678-1234";

const byEmail = (change: Partial<EmailValidatedCertificateProps> = {}): StackJson =>
  synth((stack) => {
    new EmailValidatedCertificate(stack, "tls", {
      placement: stack.in("eu-west-1"),
      domainName: "www.example.com",
      consent: EMAIL_CONSENT,
      reason: "nobody can change the records of this domain",
      ...change,
    });
  });

describe("EmailValidatedCertificate", () => {
  test("is validated by e-mail, with the reason where reviewers and guardrails see it", () => {
    const certificate = resourceOf(byEmail(), "aws_acm_certificate");
    expect(certificate).toMatchObject({
      domain_name: "www.example.com",
      validation_method: "EMAIL",
      options: { certificate_transparency_logging_preference: "ENABLED" },
      lifecycle: { create_before_destroy: true },
    });
    expect(JSON.stringify(certificate["//"])).toContain("nobody can change the records of this domain");
  });

  test("does not wait for the answer, which may take days", () => {
    expect(resourcesOf(byEmail(), "aws_acm_certificate_validation")).toEqual({});
  });

  test("writes to a domain above the name", () => {
    const json = byEmail({
      alternativeNames: ["*.shop.example.com"],
      validationDomains: { "www.example.com": "example.com", "*.shop.example.com": "shop.example.com" },
    });
    expect(resourceOf(json, "aws_acm_certificate").validation_option).toEqual([
      { domain_name: "www.example.com", validation_domain: "example.com" },
      { domain_name: "*.shop.example.com", validation_domain: "shop.example.com" },
    ]);
  });

  test.each<[string, object, string]>([
    ["no consent", { consent: undefined }, `consent must be the sentence '${EMAIL_CONSENT}', got 'undefined'`],
    ["another sentence", { consent: "yes" }, `consent must be the sentence '${EMAIL_CONSENT}', got 'yes'`],
    ["no reason", { reason: "" }, "the reason for not following LZ-ACM-01 must be a sentence"],
    ["a bad name", { domainName: "www" }, "domainName must be a whole domain name"],
    [
      "a mailbox of a stranger",
      { validationDomains: { "www.example.com": "example.net" } },
      "validationDomains['www.example.com'] must be the name or a domain above it, got 'example.net'",
    ],
    [
      "a mailbox below the name",
      { validationDomains: { "www.example.com": "mail.www.example.com" } },
      "must be the name or a domain above it",
    ],
    [
      "a mailbox for another name",
      { validationDomains: { "example.com": "example.com" } },
      "validationDomains must be for names of this certificate (www.example.com), got 'example.com'",
    ],
  ])("refuses %s", (_, change, message) => {
    expect(() => byEmail(change)).toThrow(message);
  });
});

const ofAuthority = (change: Partial<PrivateCertificateProps> = {}): StackJson =>
  synth((stack) => {
    new PrivateCertificate(stack, "tls", {
      placement: stack.in("eu-west-1"),
      domainName: "orders.shop.internal",
      certificateAuthorityArn: AUTHORITY,
      ...change,
    });
  });

describe("PrivateCertificate", () => {
  test("is asked of the authority, and validated by nobody", () => {
    const certificate = resourceOf(ofAuthority(), "aws_acm_certificate");
    expect(certificate).toMatchObject({ domain_name: "orders.shop.internal", certificate_authority_arn: AUTHORITY });
    for (const argument of ["validation_method", "options", "early_renewal_duration", "private_key"]) {
      expect(certificate).not.toHaveProperty(argument);
    }
  });

  test("is renewed earlier if asked for", () => {
    expect(resourceOf(ofAuthority({ renewalInDays: 90 }), "aws_acm_certificate").early_renewal_duration).toBe("P90D");
  });

  test("takes an authority that the stack makes", () => {
    const json = ofAuthority({ certificateAuthorityArn: "${aws_acmpca_certificate_authority.a.arn}" });
    expect(resourceOf(json, "aws_acm_certificate").certificate_authority_arn).toBe(
      "${aws_acmpca_certificate_authority.a.arn}",
    );
  });

  test.each<[string, Partial<PrivateCertificateProps>, string]>([
    [
      "a renewal that ACM does anyway",
      { renewalInDays: 60 },
      "renewalInDays must be a whole number from 61 to 394, got 60",
    ],
    ["a renewal at once", { renewalInDays: 395 }, "renewalInDays must be a whole number from 61 to 394, got 395"],
    [
      "an authority of another region",
      { certificateAuthorityArn: AUTHORITY.replace("eu-west-1", "us-east-1") },
      "certificateAuthorityArn must be the ARN of a certificate authority in eu-west-1, got 'arn:aws:acm-pca:us-east-1",
    ],
    [
      "a certificate in place of an authority",
      { certificateAuthorityArn: ARN },
      "certificateAuthorityArn must be the ARN of a certificate authority in eu-west-1",
    ],
    ["a bad name", { domainName: "orders" }, "domainName must be a whole domain name"],
  ])("refuses %s", (_, change, message) => {
    expect(() => ofAuthority(change)).toThrow(message);
  });
});

const imported = (change: Partial<ImportedCertificateProps> = {}): string => {
  let arn = "";
  synth((stack) => {
    ({ arn } = new ImportedCertificate(stack, "tls", {
      placement: stack.in("eu-west-1"),
      certificateArn: ARN,
      notAfter: "2027-03-31",
      today: "2026-11-22",
      ...change,
    }));
  });
  return arn;
};

describe("ImportedCertificate", () => {
  test("is known by its ARN, without its private key", () => {
    expect(imported()).toBe(ARN);
  });

  test.each<[today: string, stopInDays: number | undefined]>([
    ["2027-03-01", undefined],
    ["2027-03-30", 1],
  ])("passes on %s when it stops %s days before its end", (today, stopInDays) => {
    expect(imported({ today, stopInDays })).toBe(ARN);
  });

  test.each<[string, Partial<ImportedCertificateProps>, string]>([
    [
      "one near its end",
      { today: "2027-03-02" },
      "ends in 29 days, on 2027-03-31, and ACM does not renew it: import a",
    ],
    ["one near a wider limit", { stopInDays: 200 }, "the imported certificate ends in 129 days, on 2027-03-31"],
    ["one on its last day", { today: "2027-03-31", stopInDays: 1 }, "ends in 0 days"],
    ["one that has ended", { today: "2027-04-02" }, "the imported certificate ended 2 days ago, on 2027-03-31"],
    ["a day that is none", { notAfter: "2027-02-30" }, "notAfter must be a day as YYYY-MM-DD, got '2027-02-30'"],
    ["a date in words", { notAfter: "Mar 31 2027" }, "notAfter must be a day as YYYY-MM-DD"],
    ["no today", { today: "" }, "today must be a day as YYYY-MM-DD, got ''"],
    ["no time at all", { stopInDays: 0 }, "stopInDays must be a whole number from 1 to 365, got 0"],
    [
      "one of another region",
      { certificateArn: ARN.replace("eu-west-1", "us-east-1") },
      "certificateArn must be the ARN of a certificate in eu-west-1, got 'arn:aws:acm:us-east-1",
    ],
    [
      "one of IAM",
      { certificateArn: "arn:aws:iam::999999999999:server-certificate/shop" },
      "certificateArn must be the ARN of a certificate in eu-west-1",
    ],
  ])("refuses %s", (_, change, message) => {
    expect(() => imported(change)).toThrow(message);
  });
});
