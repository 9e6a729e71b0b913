"""RDS: global databases of Aurora, and what instances and clusters tell of themselves."""

import moto.rds.models as models
import moto.rds.responses as responses

from patching import replaces, sets

# What AWS answers unless it was asked for something else.
LIFECYCLE_SUPPORT = "open-source-rds-extended-support"


def apply():
    _global_clusters()
    _clusters()
    _instances()


def _global_clusters():
    @replaces(responses.RDSResponse, "create_global_cluster")
    def create_global_cluster(original, self):
        result = original(self)
        cluster = result.result["GlobalCluster"]
        cluster.database_name = self.params.get("DatabaseName")
        cluster.tags = self.params.get("Tags") or []
        cluster.engine_lifecycle_support = self.params.get("EngineLifecycleSupport", LIFECYCLE_SUPPORT)
        return result

    # moto looks for the global database in the cluster's own region alone, so that a secondary never leaves it.
    @replaces(models.RDSBackend, "delete_db_cluster")
    def delete_db_cluster(original, self, cluster_identifier, *args, **kwargs):
        cluster = original(self, cluster_identifier, *args, **kwargs)
        for backend in models.rds_backends[self.account_id].values():
            for global_cluster in backend.global_clusters.values():
                global_cluster.members = [each for each in global_cluster.members if each is not cluster]
        return cluster


def _clusters():
    def scaling_configuration_info(self):
        # Clusters with instances have none; moto tells an empty one, which Terraform fills with defaults.
        if self.engine_mode != "serverless":
            return None
        return original.fget(self)

    original = models.DBCluster.scaling_configuration_info
    sets(models.DBCluster, "scaling_configuration_info", property(scaling_configuration_info))


def _instances():
    @replaces(models.DBInstance, "__init__")
    def init(original, self, *args, **kwargs):
        original(self, *args, **kwargs)
        enabled = kwargs.get("enable_performance_insights")
        self.performance_insights_enabled = bool(enabled)
        if enabled:
            self.performance_insights_kms_key_id = kwargs.get("performance_insights_kms_key_id")
            self.performance_insights_retention_period = kwargs.get("performance_insights_retention_period") or 7
