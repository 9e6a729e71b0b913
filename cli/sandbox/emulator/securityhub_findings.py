"""Security Hub: automation rules, product subscriptions and tags."""

import json
import uuid

import moto.securityhub.urls as urls

from patching import adds, routes, store
from securityhub_support import (
    access_denied,
    arn_of,
    conflict,
    invalid_input,
    is_administrator,
    last_part,
    needs_hub,
    not_found,
    now,
    Response,
    sent_by,
)


def apply():
    _add_automation_rules()
    _add_products()
    _add_tags()


def _add_automation_rules():
    for path in ("create", "get", "update", "delete", "list"):
        routes(urls, "{0}/automationrules/" + path + "$", Response)

    def administrator_only(backend):
        needs_hub(backend)
        if not is_administrator(backend):
            raise access_denied("Only the administrator can manage automation rules.")

    @adds(Response, "create_automation_rule")
    def create_automation_rule(self):
        backend, sent = self.securityhub_backend, sent_by(self)
        administrator_only(backend)
        arn = arn_of(backend, f"automation-rule/{uuid.uuid4()}")
        tags = sent.pop("Tags", {})
        rule = {"RuleStatus": "ENABLED", "IsTerminal": False, **sent, "RuleArn": arn}
        store(backend, "rules")[arn] = {**rule, "CreatedAt": now(), "UpdatedAt": now(), "CreatedBy": backend.account_id}
        store(backend, "tags")[arn] = tags
        return json.dumps({"RuleArn": arn})

    @adds(Response, "batch_get_automation_rules")
    def batch_get_automation_rules(self):
        rules = store(self.securityhub_backend, "rules")
        arns = sent_by(self)["AutomationRulesArns"]
        return json.dumps({"Rules": [rules[arn] for arn in arns if arn in rules], "UnprocessedAutomationRules": []})

    @adds(Response, "batch_update_automation_rules")
    def batch_update_automation_rules(self):
        rules = store(self.securityhub_backend, "rules")
        for item in sent_by(self)["UpdateAutomationRulesRequestItems"]:
            rules[item["RuleArn"]].update(item, UpdatedAt=now())
        return json.dumps({"ProcessedAutomationRules": [], "UnprocessedAutomationRules": []})

    @adds(Response, "batch_delete_automation_rules")
    def batch_delete_automation_rules(self):
        arns = sent_by(self)["AutomationRulesArns"]
        for arn in arns:
            store(self.securityhub_backend, "rules").pop(arn, None)
        return json.dumps({"ProcessedAutomationRules": arns, "UnprocessedAutomationRules": []})


def _add_products():
    routes(urls, "{0}/productSubscriptions$", Response)
    routes(urls, "{0}/productSubscriptions/(?P<arn>.+)$", Response)

    @adds(Response, "enable_import_findings_for_product")
    def enable_import_findings_for_product(self):
        backend, product = self.securityhub_backend, sent_by(self)["ProductArn"]
        needs_hub(backend)
        if product.split(":")[3] != backend.region_name:
            raise invalid_input(f"product {product} is not one of this region")
        arn = arn_of(backend, product.split(":", 5)[5].replace("product/", "product-subscription/", 1))
        if arn in store(backend, "products"):
            raise conflict("The product is subscribed to already.")
        store(backend, "products")[arn] = product
        return json.dumps({"ProductSubscriptionArn": arn})

    @adds(Response, "list_enabled_products_for_import")
    def list_enabled_products_for_import(self):
        needs_hub(self.securityhub_backend)
        return json.dumps({"ProductSubscriptions": list(store(self.securityhub_backend, "products"))})

    @adds(Response, "disable_import_findings_for_product")
    def disable_import_findings_for_product(self):
        arn = last_part(self, "/productSubscriptions/")
        if store(self.securityhub_backend, "products").pop(arn, None) is None:
            raise not_found(f"no product subscription {arn}")
        return "{}"


def _add_tags():
    routes(urls, "{0}/tags/(?P<arn>.+)$", Response)

    @adds(Response, "list_tags_for_resource")
    def list_tags_for_resource(self):
        return json.dumps({"Tags": store(self.securityhub_backend, "tags").get(last_part(self, "/tags/"), {})})

    @adds(Response, "tag_resource")
    def tag_resource(self):
        store(self.securityhub_backend, "tags").setdefault(last_part(self, "/tags/"), {}).update(sent_by(self)["Tags"])
        return "{}"

    @adds(Response, "untag_resource")
    def untag_resource(self):
        tags = store(self.securityhub_backend, "tags").get(last_part(self, "/tags/"), {})
        for key in self.querystring.get("tagKeys", []):
            tags.pop(key, None)
        return "{}"
