"""Athena: workgroups that can be changed and are missed when gone, saved queries that can be deleted."""

import json

import moto.athena.models as models
import moto.athena.responses as responses
from moto.core.exceptions import JsonRESTError
from moto.s3.models import s3_backends

from patching import adds, replaces


class InvalidRequest(JsonRESTError):
    def __init__(self, message):
        super().__init__("InvalidRequestException", message)


def apply():
    _work_groups()
    _named_queries()


def _work_groups():
    @replaces(responses.AthenaResponse, "get_work_group")
    def get_work_group(original, self):
        _existing(self.athena_backend, self._get_param("WorkGroup"))
        return original(self)

    @replaces(models.AthenaBackend, "create_work_group")
    def create_work_group(original, self, name, configuration, description, tags):
        _check_results(configuration)
        return original(self, name, configuration, description, tags)

    @adds(responses.AthenaResponse, "update_work_group")
    def update_work_group(self):
        group = _existing(self.athena_backend, self._get_param("WorkGroup"))
        updates = self._get_param("ConfigurationUpdates") or {}
        results = dict(group.configuration.get("ResultConfiguration") or {})
        for key, value in (updates.pop("ResultConfigurationUpdates", None) or {}).items():
            if not key.startswith("Remove"):
                results[key] = value
            elif value:
                results.pop(key.removeprefix("Remove"), None)
        if updates.pop("RemoveBytesScannedCutoffPerQuery", False):
            group.configuration.pop("BytesScannedCutoffPerQuery", None)
        group.configuration.update(updates)
        group.configuration["ResultConfiguration"] = results
        _check_results(group.configuration)
        if self._get_param("Description") is not None:
            group.description = self._get_param("Description")
        group.state = self._get_param("State") or group.state
        return "{}"

    @replaces(responses.AthenaResponse, "delete_work_group")
    def delete_work_group(original, self):
        group = _existing(self.athena_backend, self._get_param("WorkGroup"))
        queries = [query for query in self.athena_backend.named_queries.values() if query.workgroup is group]
        if queries and not self._get_param("RecursiveDeleteOption"):
            raise InvalidRequest(f"WorkGroup {group.name} is not empty")
        self.athena_backend.tagger.delete_all_tags_for_resource(group.arn)
        return original(self)

    @replaces(models.AthenaBackend, "list_tags_for_resource")
    def list_tags_for_resource(original, self, resource_arn):
        return original(self, resource_arn) or {"Tags": []}  # moto takes a resource without tags for none at all


def _existing(backend, name):
    if name not in backend.work_groups:
        raise InvalidRequest(f"WorkGroup {name} is not found.")
    return backend.work_groups[name]


def _check_results(configuration):
    """Athena refuses a place for results that does not exist, so that a wrong order shows."""
    location = (configuration.get("ResultConfiguration") or {}).get("OutputLocation")
    bucket = (location or "").removeprefix("s3://").split("/")[0]
    if bucket and bucket not in s3_backends.bucket_accounts:
        raise InvalidRequest(f"Unable to verify/create output bucket {bucket}")


def _named_queries():
    @replaces(responses.AthenaResponse, "get_named_query")
    def get_named_query(original, self):
        _existing_query(self)
        return original(self)

    @adds(responses.AthenaResponse, "delete_named_query")
    def delete_named_query(self):
        del self.athena_backend.named_queries[_existing_query(self)]
        return json.dumps({})


def _existing_query(self):
    query_id = self._get_param("NamedQueryId")
    if query_id not in self.athena_backend.named_queries:
        raise InvalidRequest(f"NamedQuery {query_id} was not found.")
    return query_id
