"""Starts moto as an emulator of one AWS organization, after mending what the AWS provider stumbles over.

    python3 server.py --host 127.0.0.1 --port 5000 --management-account 111111111111 \
        --accounts '{"management": "111111111111", "security": "222222222222"}'

--accounts is JSON or the path of a JSON file. It runs in the foreground, answers GET /lz/health when ready, and ends on
SIGTERM, on SIGINT, and when the process that started it is gone. See README.md for what each patch mends.
"""

import argparse
import json
import os
import re
import signal
import sys
import threading
import time

sys.dont_write_bytecode = True  # a run leaves the work tree as it found it

ACCOUNT_ID = re.compile(r"\d{12}")


def main():
    args = _arguments()
    watch_parent()
    for name in (signal.SIGINT, signal.SIGTERM):
        # Not sys.exit: nothing here is worth waiting for, and request threads may hold locks.
        signal.signal(name, lambda *_: os._exit(0))
    os.environ.pop("MOTO_ACCOUNT_ID", None)  # would put every request into one account

    try:
        import moto
        from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
        from werkzeug.serving import run_simple

        from repeated_calls import answered_once
    except ImportError as error:
        sys.exit(f"emulator: {error}; this Python ({sys.executable}) needs: pip install 'moto[server]==5.2.1'")

    os.environ["LZ_EMULATOR_URL"] = f"http://{args.host}:{args.port}"  # where functions that run here find AWS
    apply_patches(args.management_account, args.accounts)
    health = {"status": "ok", "moto": moto.__version__, "management": args.management_account, "accounts": args.accounts}
    app = with_health(answered_once(DomainDispatcherApplication(create_backend_app)), health)
    run_simple(args.host, args.port, app, threaded=True)


def apply_patches(management_account, ids_by_name):
    import accessanalyzer
    import account_regions
    import accounts
    import acm
    import apigateway
    import athena
    import autoscaling
    import awslambda
    import backup
    import backup_plans
    import bedrockagent
    import budgets
    import cloudfront
    import cloudtrail
    import cloudwatch
    import cognito
    import config
    import costexplorer
    import dlm
    import dns_firewall
    import dynamodb
    import ec2
    import elbv2
    import events
    import fms
    import globalaccelerator
    import guardduty
    import guardduty_findings
    import iam
    import inspector2
    import kms
    import macie
    import malware_scans
    import network
    import networkfirewall
    import opensearchserverless
    import organization_policies
    import organizations
    import parameters
    import ram
    import rds
    import resolver_query_logs
    import rest_apis
    import route53
    import s3
    import s3_replication
    import scheduler
    import secretsmanager
    import securityhub
    import ssm
    import servicequotas
    import shared_images
    import shared_keys
    import shield
    import ssoadmin
    import stepfunctions
    import wafv2

    accounts.apply(management_account)
    organizations.apply(management_account, ids_by_name)
    organization_policies.apply()
    services = (
        accessanalyzer,
        account_regions,
        acm,
        apigateway,
        athena,
        autoscaling,
        awslambda,
        backup,
        backup_plans,
        bedrockagent,
        budgets,
        cloudfront,
        cloudtrail,
        cloudwatch,
        cognito,
        config,
        costexplorer,
        dlm,
        dns_firewall,
        dynamodb,
        ec2,
        elbv2,
        events,
        fms,
        globalaccelerator,
        guardduty,
        guardduty_findings,
        iam,
        inspector2,
        kms,
        macie,
        malware_scans,
        network,
        networkfirewall,
        opensearchserverless,
        parameters,
        ram,
        rds,
        resolver_query_logs,
        rest_apis,
        route53,
        s3,
        s3_replication,
        scheduler,
        secretsmanager,
        securityhub,
        ssm,
        servicequotas,
        shared_images,
        shared_keys,
        shield,
        ssoadmin,
        stepfunctions,
        wafv2,
    )
    for service in services:
        service.apply()


def with_health(app, health):
    import patching

    def answer(environ, start_response):
        if environ.get("PATH_INFO") != "/lz/health":
            return app(environ, start_response)
        body = json.dumps({**health, "patched": patching.applied}).encode()
        start_response("200 OK", [("Content-Type", "application/json"), ("Content-Length", str(len(body)))])
        return [body]

    return answer


def watch_parent():
    """No emulator outlives the run that started it, even if that was killed outright."""
    parent = os.getppid()

    def watch():
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


def _arguments():
    parser = argparse.ArgumentParser(description="moto, mended for the landing zone")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--accounts", type=_accounts, required=True, help="JSON, or a JSON file: account name to id")
    parser.add_argument("--management-account", type=_account_id, required=True)
    return parser.parse_args()


def _account_id(text):
    if not isinstance(text, str) or not ACCOUNT_ID.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text!r} is not an account id of 12 digits")
    return text


def _accounts(text):
    try:
        if not text.lstrip().startswith("{"):
            with open(text, encoding="utf-8") as file:
                text = file.read()
        ids_by_name = json.loads(text)
        if not isinstance(ids_by_name, dict):
            raise ValueError("expected an object of account names and ids")
    except (OSError, ValueError) as error:
        raise argparse.ArgumentTypeError(f"cannot read accounts: {error}") from error
    for account_id in ids_by_name.values():
        _account_id(account_id)
    if len(set(ids_by_name.values())) < len(ids_by_name):
        raise argparse.ArgumentTypeError("two accounts have the same id")
    return ids_by_name


if __name__ == "__main__":
    main()
