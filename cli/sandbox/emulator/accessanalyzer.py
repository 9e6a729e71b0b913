"""IAM Access Analyzer, which moto lacks: analyzers with their tags, and archive rules. Nothing is analyzed.

As in AWS, an organization is analyzed only by its management account or by the service's delegated administrator.
"""

import json
import sys
from datetime import datetime, timezone
from urllib.parse import unquote

from moto.core.base_backend import BackendDict, BaseBackend
from moto.core.exceptions import JsonRESTError
from moto.core.responses import BaseResponse

from organizations import administers
from patching import adds_service

SERVICE = "access-analyzer.amazonaws.com"

# https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-quotas.html
ANALYZERS_OF_A_TYPE = 5
RULES_OF_AN_ANALYZER = 100
VALUES_OF_A_CRITERION = 20


class Refusal(JsonRESTError):
    def __init__(self, status, error_type, message):
        super().__init__(error_type, message)
        self.code = status


class NotFound(Refusal):
    def __init__(self, what):
        super().__init__(404, "ResourceNotFoundException", f"{what} was not found.")


class Invalid(Refusal):
    def __init__(self, message):
        super().__init__(400, "ValidationException", message)


def _now():
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


class AccessAnalyzerBackend(BaseBackend):
    """Analyzers of one account and region, by name."""

    def __init__(self, region_name, account_id):
        super().__init__(region_name, account_id)
        self.analyzers = {}
        self.rules = {}

    @property
    def _url_module(self):
        return sys.modules[__name__]

    def create_analyzer(self, name, kind, configuration, tags):
        if kind.startswith("ORGANIZATION") and not administers(self.account_id, SERVICE):
            raise Refusal(403, "AccessDeniedException", "The account does not administer Access Analyzer.")
        if name in self.analyzers:
            raise Refusal(409, "ConflictException", f"Analyzer {name} already exists.")
        same = [analyzer for analyzer in self.analyzers.values() if analyzer["type"] == kind]
        if len(same) >= (ANALYZERS_OF_A_TYPE if kind.startswith("ORGANIZATION") else 1):
            raise Refusal(402, "ServiceQuotaExceededException", f"Too many analyzers of type {kind}.")
        rule = ((configuration or {}).get("unusedAccess") or {}).get("analysisRule") or {}
        for exclusion in rule.get("exclusions") or []:
            if self.account_id in (exclusion.get("accountIds") or []):
                raise Invalid("The analyzer's own account cannot be excluded.")
        arn = f"arn:{self.partition}:access-analyzer:{self.region_name}:{self.account_id}:analyzer/{name}"
        analyzer = {"arn": arn, "name": name, "type": kind, "createdAt": _now(), "status": "ACTIVE", "tags": tags or {}}
        if configuration:
            analyzer["configuration"] = configuration
        self.analyzers[name] = analyzer
        self.rules[name] = {}
        return arn

    def get_analyzer(self, name):
        if name not in self.analyzers:
            raise NotFound(f"Analyzer {name}")
        return self.analyzers[name]

    def delete_analyzer(self, name):
        self.get_analyzer(name)
        del self.analyzers[name], self.rules[name]

    def put_archive_rule(self, analyzer, name, criteria, exists):
        self.get_analyzer(analyzer)
        rules = self.rules[analyzer]
        if not criteria:
            raise Invalid("An archive rule needs at least one criterion.")
        for key, criterion in criteria.items():
            lists = [values for values in criterion.values() if isinstance(values, list)]
            if not criterion or any(not 1 <= len(values) <= VALUES_OF_A_CRITERION for values in lists):
                raise Invalid(f"Criterion {key} needs an operator with 1 to {VALUES_OF_A_CRITERION} values.")
        if exists:
            self.get_archive_rule(analyzer, name)
        elif name in rules:
            raise Refusal(409, "ConflictException", f"Archive rule {name} already exists.")
        elif len(rules) >= RULES_OF_AN_ANALYZER:
            raise Refusal(402, "ServiceQuotaExceededException", f"Too many archive rules in {analyzer}.")
        created = rules[name]["createdAt"] if exists else _now()
        rules[name] = {"ruleName": name, "filter": criteria, "createdAt": created, "updatedAt": _now()}

    def get_archive_rule(self, analyzer, name):
        self.get_analyzer(analyzer)
        if name not in self.rules[analyzer]:
            raise NotFound(f"Archive rule {name}")
        return self.rules[analyzer][name]

    def delete_archive_rule(self, analyzer, name):
        self.get_archive_rule(analyzer, name)
        del self.rules[analyzer][name]

    def tags_of(self, arn):
        return self.get_analyzer(arn.split("/")[-1])["tags"]


accessanalyzer_backends = BackendDict(AccessAnalyzerBackend, "accessanalyzer")


class AccessAnalyzerResponse(BaseResponse):
    """The actions that Terraform calls; moto finds them by AWS's own service model."""

    def __init__(self):
        super().__init__(service_name="accessanalyzer")

    @property
    def backend(self):
        return accessanalyzer_backends[self.current_account][self.region]

    def create_analyzer(self):
        sent = json.loads(self.body)
        arn = self.backend.create_analyzer(
            sent["analyzerName"], sent["type"], sent.get("configuration"), sent.get("tags")
        )
        return json.dumps({"arn": arn})

    def get_analyzer(self):
        return json.dumps({"analyzer": self.backend.get_analyzer(self._get_param("analyzerName"))})

    def list_analyzers(self):
        return json.dumps({"analyzers": list(self.backend.analyzers.values())})

    def delete_analyzer(self):
        self.backend.delete_analyzer(self._get_param("analyzerName"))
        return "{}"

    def create_archive_rule(self):
        sent = json.loads(self.body)
        self.backend.put_archive_rule(self._get_param("analyzerName"), sent["ruleName"], sent["filter"], exists=False)
        return "{}"

    def update_archive_rule(self):
        name = self._get_param("ruleName")
        criteria = json.loads(self.body)["filter"]
        self.backend.put_archive_rule(self._get_param("analyzerName"), name, criteria, exists=True)
        return "{}"

    def get_archive_rule(self):
        rule = self.backend.get_archive_rule(self._get_param("analyzerName"), self._get_param("ruleName"))
        return json.dumps({"archiveRule": rule})

    def delete_archive_rule(self):
        self.backend.delete_archive_rule(self._get_param("analyzerName"), self._get_param("ruleName"))
        return "{}"

    def _tags(self):
        return self.backend.tags_of(unquote(self.path.split("/tags/")[-1]))

    def list_tags_for_resource(self):
        return json.dumps({"tags": self._tags()})

    def tag_resource(self):
        self._tags().update(json.loads(self.body)["tags"])
        return "{}"

    def untag_resource(self):
        for key in self.querystring.get("tagKeys") or []:
            self._tags().pop(key, None)
        return "{}"


url_bases = [r"https?://access-analyzer\.(.+)\.amazonaws\.com"]
url_paths = {
    "{0}/analyzer$": AccessAnalyzerResponse.dispatch,
    "{0}/analyzer/(?P<analyzer>[^/]+)$": AccessAnalyzerResponse.dispatch,
    "{0}/analyzer/(?P<analyzer>[^/]+)/archive-rule$": AccessAnalyzerResponse.dispatch,
    "{0}/analyzer/(?P<analyzer>[^/]+)/archive-rule/(?P<rule>[^/]+)$": AccessAnalyzerResponse.dispatch,
    "{0}/tags/(?P<arn>.+)$": AccessAnalyzerResponse.dispatch,
}


def apply():
    adds_service("accessanalyzer", sys.modules[__name__])
