"""DynamoDB: replicas of global tables, contributor insights, and settings of tables that moto drops."""

import copy

import moto.dynamodb.models as models
import moto.kms.models as kms
from moto.core.responses import ActionResult
from moto.dynamodb.exceptions import MockValidationException, ResourceNotFoundException
from moto.dynamodb.models.table import Table
from moto.dynamodb.responses import DynamoHandler, DynamoResult

from patching import adds, replaces, store


def apply():
    _tables()
    _deletion()
    _contributor_insights()


def _tables():
    # moto drops these, and Terraform would set them again and again.
    def keep(table, sent):
        if "OnDemandThroughput" in sent:
            table.lz_on_demand = sent["OnDemandThroughput"]
        if "TableClass" in sent:
            table.lz_table_class = sent["TableClass"]
        if "SSESpecification" in sent:
            table.sse_specification = sent["SSESpecification"]

    @replaces(DynamoHandler, "create_table")
    def create_table(original, self):
        _check_key(self, self.body.get("SSESpecification") or {}, self.region)
        original(self)
        table = self.dynamodb_backend.get_table(self.body["TableName"])
        keep(table, {key: value for key, value in self.body.items() if key != "SSESpecification"})
        return DynamoResult(table.describe())

    @replaces(DynamoHandler, "update_table")
    def update_table(original, self):
        table = self.dynamodb_backend.get_table(self.body["TableName"])
        if "SSESpecification" in self.body and _group(self.dynamodb_backend, table.name):
            # https://github.com/hashicorp/terraform-provider-aws/issues/21726
            raise MockValidationException("The key of a table with replicas is changed by ReplicaUpdates alone.")
        _check_key(self, self.body.get("SSESpecification") or {}, self.region)
        for update in self.body.get("ReplicaUpdates") or []:
            _update_replica(self, table, update)
        original(self)
        keep(table, self.body)
        return DynamoResult(table.describe())

    @replaces(Table, "describe")
    def describe(original, self, base_key="TableDescription"):
        answer = original(self, base_key)
        told = answer[base_key]
        if hasattr(self, "lz_on_demand"):
            told["OnDemandThroughput"] = self.lz_on_demand
        if hasattr(self, "lz_table_class"):
            told["TableClassSummary"] = {"TableClass": self.lz_table_class}
        backend = models.dynamodb_backends[self.account_id][self.region_name]
        others = [region for region in sorted(_group(backend, self.name)) if region != self.region_name]
        if others:
            told["GlobalTableVersion"] = "2019.11.21"
            told["Replicas"] = [_described(backend, self.name, region) for region in others]
        return answer


def _deletion():
    @replaces(models.DynamoDBBackend, "delete_table")
    def delete_table(original, self, name):
        if [region for region in _group(self, name) if region != self.region_name]:
            raise MockValidationException(f"Table {name} still has replicas: delete them first.")
        deleted = original(self, name)
        store(self, "replicas").pop(name, None)
        store(self, "insights").pop(name, None)
        return deleted


def _check_key(handler, specification, region):
    """A customer managed key must be one of the region, and be there."""
    key = specification.get("KMSMasterKeyId")
    if key is None or not specification.get("Enabled", True):
        return
    found = kms.kms_backends[handler.current_account][region]
    parts = key.split(":")
    if len(parts) > 3 and parts[3] != region:
        raise MockValidationException(f"KMS key {key} is not of {region}.")
    if ":alias/" not in key and key.split("/")[-1] not in found.keys:
        raise MockValidationException(f"KMS key {key} does not exist in {region}.")


def _group(backend, name):
    """What each region of a global table has of its own, by region, the primary's too; empty for any other table."""
    return store(backend, "replicas").get(name) or {}


def _described(backend, name, region):
    settings = _group(backend, name)[region]
    return {"RegionName": region, "ReplicaStatus": "ACTIVE", **settings}


def _update_replica(handler, table, update):
    account, region = handler.current_account, handler.region
    backends = models.dynamodb_backends[account]
    (action, sent), = [(key, value) for key, value in update.items() if value]
    target = sent["RegionName"]
    if target == region:
        raise MockValidationException(f"{target} is the region of the table itself.")
    group = store(backends[region], "replicas").setdefault(table.name, {region: {}})
    if action == "Create":
        _create_replica(handler, table, sent, group)
        return
    if target not in group:
        raise MockValidationException(f"Table {table.name} has no replica in {target}.")
    if action == "Update":
        if sent.get("KMSMasterKeyId") in (None, group[target].get("KMSMasterKeyId")):
            raise MockValidationException("KMSMasterKeyId must be specified for each replica.")
        group[target]["KMSMasterKeyId"] = sent["KMSMasterKeyId"]
        return
    if backends[target].get_table(table.name).deletion_protection_enabled:
        raise MockValidationException(f"Replica of {table.name} in {target} is protected from deletion.")
    del group[target]
    store(backends[target], "replicas").pop(table.name, None)
    backends[target].delete_table(table.name)
    if list(group) == [region]:
        store(backends[region], "replicas").pop(table.name, None)


def _create_replica(handler, table, sent, group):
    target = sent["RegionName"]
    backend = models.dynamodb_backends[handler.current_account][target]
    if (table.stream_specification or {}).get("StreamViewType") != "NEW_AND_OLD_IMAGES":
        raise MockValidationException("Table must have a stream with both the new and the old images.")
    key = sent.get("KMSMasterKeyId")
    if (table.sse_specification or {}).get("KMSMasterKeyId") and key is None:
        raise MockValidationException("KMSMasterKeyId must be specified for each replica.")
    if key is not None:
        _check_key(handler, {"KMSMasterKeyId": key}, target)
    replica = backend.create_table(
        table.name,
        schema=copy.deepcopy(table.schema),
        throughput=None,
        attr=copy.deepcopy(table.attr),
        global_indexes=[_sent_index(index) for index in table.global_indexes],
        indexes=[_sent_index(index) for index in table.indexes],
        streams=dict(table.stream_specification),
        billing_mode=table.billing_mode,
        sse_specification=None if key is None else {"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": key},
        tags=[],
        deletion_protection_enabled=False,
        warm_throughput=None,
    )
    replica.ttl = dict(table.ttl)
    # One dictionary for all regions: what is written in one is read in each, at once.
    replica.items = table.items
    group[target] = {} if key is None else {"KMSMasterKeyId": key}
    if sent.get("TableClassOverride"):
        group[target]["ReplicaTableClassSummary"] = {"TableClass": sent["TableClassOverride"]}
    store(backend, "replicas")[table.name] = group


def _sent_index(index):
    return {"IndexName": index.name, "KeySchema": copy.deepcopy(index.schema), "Projection": copy.deepcopy(index.projection)}


def _contributor_insights():
    def described(self, status):
        return {
            "TableName": self.body["TableName"].split("/")[-1],
            "IndexName": self.body.get("IndexName"),
            "ContributorInsightsStatus": status,
        }

    def statuses(self):
        name = self.body["TableName"].split("/")[-1]
        table = self.dynamodb_backend.get_table(name)
        index = self.body.get("IndexName")
        if index is not None and index not in [each.name for each in table.global_indexes]:
            raise ResourceNotFoundException(table_name=name)
        return store(self.dynamodb_backend, "insights").setdefault(name, {}), index

    @adds(DynamoHandler, "update_contributor_insights")
    def update(self):
        by_index, index = statuses(self)
        by_index[index] = f"{self.body['ContributorInsightsAction']}D"
        return ActionResult(described(self, by_index[index]))

    @adds(DynamoHandler, "describe_contributor_insights")
    def describe(self):
        by_index, index = statuses(self)
        return ActionResult(described(self, by_index.get(index, "DISABLED")))
