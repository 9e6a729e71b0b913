"""Certificate Manager: validation by record or e-mail, key algorithms, options and renewal, which moto leaves out.

As in AWS, a certificate is issued once its records stand in Route 53, the record of a name is the same for every
certificate of an account, e-mail is answered by nobody here, and a certificate that is in use cannot be deleted.
"""

import hashlib
import json
from datetime import timedelta

from moto.acm.exceptions import AWSValidationException
from moto.acm.models import AWSCertificateManagerBackend, CertBundle
from moto.acm.responses import AWSCertificateManagerResponse
from moto.apigateway.models import apigateway_backends
from moto.core.exceptions import JsonRESTError
from moto.elbv2.models import elbv2_backends
from moto.route53.models import route53_backends

from patching import adds, replaces

DAYS = {"AMAZON_ISSUED": 198, "PRIVATE": 395}
MAILBOXES = ("admin", "administrator", "hostmaster", "postmaster", "webmaster")


def apply():
    _requests()
    _answers()
    _changes()


def _owned(name):
    return name.removeprefix("*.")


def _record(account_id, name):
    """What ACM wants to see: the same for a name and account, whichever region and certificate asks."""
    text = hashlib.sha256(f"{account_id} {_owned(name)}".encode()).hexdigest()
    return {"Name": f"_{text[:32]}.{_owned(name)}.", "Type": "CNAME", "Value": f"_{text[32:]}.lz.acm-validations.aws."}


def _stands(record):
    """Whether a public zone of any account has the record."""
    for account in list(route53_backends.values()):
        for backend in list(account.values()):
            for zone in list(backend.zones.values()):
                for found in [] if zone.private_zone else list(zone.rrsets):
                    same_name = found.name.rstrip(".") == record["Name"].rstrip(".")
                    if same_name and found.type == "CNAME" and record["Value"] in found.records:
                        return True
    return False


def _requests():
    @replaces(AWSCertificateManagerResponse, "request_certificate")
    def request(original, self):
        authority = self._get_param("CertificateAuthorityArn")
        if authority is not None and f":acm-pca:{self.region}:" not in authority:
            raise AWSValidationException("The certificate authority must be in the region of the certificate.")
        answer = original(self)
        arn = json.loads(answer).get("CertificateArn") if isinstance(answer, str) else None
        if arn is None:
            return answer
        certificate = self.acm_backend._certificates[arn]
        options = self._get_param("Options") or {}
        certificate.cert_options = {
            "CertificateTransparencyLoggingPreference": "ENABLED", "Export": "DISABLED", **options
        }
        certificate.lz_account = self.current_account
        certificate.lz_names = list(
            dict.fromkeys([self._get_param("DomainName"), *(self._get_param("SubjectAlternativeNames") or [])])
        )
        certificate.lz_key = self._get_param("KeyAlgorithm") or "RSA_2048"
        certificate.lz_method = None if authority else self._get_param("ValidationMethod") or "EMAIL"
        certificate.lz_mail = {
            each["DomainName"]: each["ValidationDomain"] for each in self._get_param("DomainValidationOptions") or []
        }
        return answer


def _answers():
    @replaces(CertBundle, "check")
    def check(original, self):
        if getattr(self, "lz_method", None) is None:
            return original(self)
        records = [_record(self.lz_account, name) for name in self.lz_names]
        if self.status == "PENDING_VALIDATION" and self.lz_method == "DNS" and all(_stands(each) for each in records):
            self.status = "ISSUED"

    @replaces(CertBundle, "describe")
    def describe(original, self):
        answer = original(self)
        if not hasattr(self, "lz_names"):
            return answer
        told = answer["Certificate"]
        days = timedelta(days=DAYS[self.type]).total_seconds()
        told.update(
            KeyAlgorithm=self.lz_key,
            SubjectAlternativeNames=self.lz_names,
            NotAfter=told["NotBefore"] + days,
            RenewalEligibility="ELIGIBLE" if self.type == "PRIVATE" else "INELIGIBLE",
        )
        if self.lz_method is not None:
            told["DomainValidationOptions"] = [_validation(self, name) for name in self.lz_names]
        return answer


def _validation(certificate, name):
    domain = certificate.lz_mail.get(name, _owned(name))
    status = "SUCCESS" if certificate.status == "ISSUED" else "PENDING_VALIDATION"
    common = {"DomainName": name, "ValidationMethod": certificate.lz_method, "ValidationStatus": status}
    if certificate.lz_method == "DNS":
        return {**common, "ValidationDomain": name, "ResourceRecord": _record(certificate.lz_account, name)}
    return {**common, "ValidationDomain": domain, "ValidationEmails": [f"{each}@{domain}" for each in MAILBOXES]}


def _changes():
    @adds(AWSCertificateManagerResponse, "update_certificate_options")
    def update(self):
        certificate = self.acm_backend.get_certificate(self._get_param("CertificateArn"))
        certificate.cert_options.update(self._get_param("Options"))
        return "{}"

    @adds(AWSCertificateManagerResponse, "renew_certificate")
    def renew(self):
        certificate = self.acm_backend.get_certificate(self._get_param("CertificateArn"))
        if certificate.type != "PRIVATE":
            raise AWSValidationException("Only private certificates are renewed on demand.")
        return "{}"

    @replaces(AWSCertificateManagerBackend, "delete_certificate")
    def delete(original, self, arn):
        if arn in _used(self.account_id, self.region_name):
            raise JsonRESTError("ResourceInUseException", f"Certificate {arn} in account {self.account_id} is in use.")
        return original(self, arn)


def _used(account_id, region):
    for balancer in list(elbv2_backends[account_id][region].load_balancers.values()):
        for listener in list(balancer.listeners.values()):
            yield from [listener.certificate, *listener.certificates]
    for domain in list(apigateway_backends[account_id][region].domain_names.values()):
        yield from (domain.regional_certificate_arn, domain.certificate_arn)
