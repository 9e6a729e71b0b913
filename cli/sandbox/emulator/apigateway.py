"""API Gateway: domains with mutual TLS, and what AWS asks of a domain's certificate."""

import json

from moto.acm.models import CertificateNotFound, acm_backends
from moto.apigateway.exceptions import BadRequestException
from moto.apigateway.models import DomainName
from moto.apigateway.responses import APIGatewayResponse

from patching import adds, replaces

#: Zone of the names of regional domains in eu-west-1; AWS has one a region (https://docs.aws.amazon.com/general/latest/gr/apigateway.html).
REGIONAL_ZONE = "ZLY8HYME6SFDD"
NOT_ISSUED = "The certificate must be in the region of the API, and issued."
KEPT = ("mutualTlsAuthentication", "ownershipVerificationCertificateArn")


def apply():
    @replaces(APIGatewayResponse, "create_domain_name")
    def create(original, self):
        arn = self._get_param("regionalCertificateArn")
        if arn is not None and not _issued(self, arn):
            raise BadRequestException(NOT_ISSUED)
        status, headers, body = original(self)
        domain = self.backend.get_domain_name(self._get_param("domainName"))
        domain.regional_hosted_zone_id = REGIONAL_ZONE
        domain.lz_kept = {key: self._get_param(key) for key in KEPT if self._get_param(key) is not None}
        return status, headers, json.dumps(domain.to_json())

    @adds(APIGatewayResponse, "update_domain_name")
    def update(self):
        domain = self.backend.get_domain_name(self.path.split("/")[2])
        for operation in self._get_param("patchOperations"):
            if operation["path"] == "/regionalCertificateArn" and operation["op"] == "replace":
                if not _issued(self, operation["value"]):
                    raise BadRequestException(NOT_ISSUED)
                domain.regional_certificate_arn = operation["value"]
            elif operation["path"] == "/securityPolicy" and operation["op"] == "replace":
                domain.security_policy = operation["value"]
            else:
                raise BadRequestException(f"The emulator does not know how to change {operation['path']}.")
        return json.dumps(domain.to_json())

    @replaces(APIGatewayResponse, "create_rest_api")
    def create_rest_api(original, self):
        status, headers, body = original(self)
        types = self._get_param("binaryMediaTypes")
        if status != 200 or not types:
            return status, headers, body
        # moto has the attribute and does not fill it.
        api = self.backend.get_rest_api(json.loads(body)["id"])
        api.binaryMediaTypes = list(types)
        return status, headers, json.dumps(api.to_dict())

    @replaces(DomainName, "to_json")
    def to_json(original, self):
        return {**original(self), **getattr(self, "lz_kept", {})}


def _issued(response, arn):
    try:
        return acm_backends[response.current_account][response.region].get_certificate(arn).status == "ISSUED"
    except CertificateNotFound:
        return False
