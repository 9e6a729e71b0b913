"""Route 53 Resolver query logs: what moto has no end of, and their tags."""

import json

import moto.route53resolver.models as models
import moto.route53resolver.responses as responses
from moto.route53resolver.exceptions import InvalidRequestException

from patching import adds, replaces


def apply():
    backend = models.Route53ResolverBackend
    response = responses.Route53ResolverResponse

    @replaces(backend, "_matched_arn")
    def matched_arn(original, self, resource_arn):
        if all(config.arn != resource_arn for config in self.resolver_query_log_configs.values()):
            original(self, resource_arn)

    @adds(response, "disassociate_resolver_query_log_config")
    def disassociate(self):
        known = self.route53resolver_backend
        config_id, resource_id = self._get_param("ResolverQueryLogConfigId"), self._get_param("ResourceId")
        associations = known.resolver_query_log_config_associations
        found = [
            each
            for each in associations.values()
            if each.resolver_query_log_config_id == config_id and each.resource_id == resource_id
        ]
        if not found:
            raise models.ResourceNotFoundException(f"{resource_id} is not associated with {config_id}.")
        del associations[found[0].id]
        known.get_resolver_query_log_config(config_id).association_count -= 1
        return json.dumps({"ResolverQueryLogConfigAssociation": {**found[0].description(), "Status": "DELETING"}})

    @adds(response, "delete_resolver_query_log_config")
    def delete(self):
        known = self.route53resolver_backend
        config = known.get_resolver_query_log_config(self._get_param("ResolverQueryLogConfigId"))
        # https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_DeleteResolverQueryLogConfig.html
        if config.association_count > 0:
            raise InvalidRequestException(f"{config.id} still has associations with VPCs.")
        del known.resolver_query_log_configs[config.id]
        known.tagger.delete_all_tags_for_resource(config.arn)
        return json.dumps({"ResolverQueryLogConfig": {**config.description(), "Status": "DELETING"}})
