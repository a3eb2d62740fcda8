import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq
import pytest

from gxdata import Store
from gxdata.catalogue import frames
from gxdata.dictionary import data_package, write_datapackage
from gxdata.errors import StoreError
from gxdata.store.schema import file_schema

TYPES = ["string", "number", "integer", "boolean", "date", "array", "list"]
NAMES = {"type": "array", "items": {"type": "string"}, "minItems": 1}
# What the standard (Data Package 2.0) demands of the properties used here.
FIELD = {
    "type": "object",
    "required": ["name", "type"],
    "properties": {
        "type": {"enum": TYPES},
        "constraints": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "required": {"type": "boolean"},
                "enum": {**NAMES, "uniqueItems": True},
                "minimum": {"type": "number"},
                "maximum": {"type": "number"},
                "pattern": {"type": "string", "format": "regex"},
            },
        },
    },
}
FOREIGN_KEY = {
    "type": "object",
    "required": ["fields", "reference"],
    "properties": {
        "fields": NAMES,
        "reference": {
            "type": "object",
            "required": ["resource", "fields"],
            "properties": {"resource": {"type": "string"}, "fields": NAMES},
        },
    },
}
RESOURCE = {
    "type": "object",
    "required": ["name", "path", "schema"],
    "properties": {
        "name": {"type": "string", "pattern": "^[a-z0-9._-]+$"},
        "type": {"const": "table"},
        "path": {"anyOf": [{"type": "string"}, {**NAMES, "minItems": 2}]},
        "schema": {
            "type": "object",
            "required": ["fields"],
            "properties": {
                "fields": {"type": "array", "items": FIELD, "minItems": 1},
                "fieldsMatch": {"enum": ["exact", "equal", "subset", "superset", "partial"]},
                "missingValues": {"type": "array", "items": {"type": "string"}},
                "primaryKey": NAMES,
                "uniqueKeys": {"type": "array", "items": NAMES, "minItems": 1},
                "foreignKeys": {"type": "array", "items": FOREIGN_KEY, "minItems": 1},
            },
        },
    },
}
PACKAGE = {
    "type": "object",
    "required": ["resources"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "name": {"type": "string", "pattern": "^[a-z0-9._-]+$"},
        "licenses": {
            "type": "array",
            "minItems": 1,
            "items": {"type": "object", "anyOf": [{"required": ["name"]}, {"required": ["path"]}]},
        },
        "resources": {"type": "array", "items": RESOURCE, "minItems": 1},
    },
}


@pytest.fixture(scope="module")
def package(sample_store: Store) -> dict[str, Any]:
    path = write_datapackage(sample_store.root)
    return dict(json.loads(path.read_text(encoding="utf-8")))


def test_it_is_a_data_package(package: dict[str, Any]) -> None:
    jsonschema.validate(package, PACKAGE, cls=jsonschema.Draft202012Validator)


def test_every_file_of_the_store_is_named_and_is_there(
    package: dict[str, Any], sample_store: Store
) -> None:
    named: list[str] = []
    for resource in package["resources"]:
        path = resource["path"]
        named += [path] if isinstance(path, str) else path
    there = [str(p.relative_to(sample_store.root)) for p in sample_store.root.rglob("*.parquet")]
    assert sorted(named) == sorted(there)
    assert [r["name"] for r in package["resources"]] == list(frames())


def test_fields_are_those_of_the_files(package: dict[str, Any], sample_store: Store) -> None:
    for resource in package["resources"]:
        path = resource["path"] if isinstance(resource["path"], str) else resource["path"][0]
        names = pq.ParquetFile(sample_store.root / path).schema_arrow.names
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert [name for name in fields if name != "year"] == names
        assert names == file_schema(resource["name"]).names


def test_keys_name_fields_and_resources(package: dict[str, Any]) -> None:
    fields = {r["name"]: {f["name"] for f in r["schema"]["fields"]} for r in package["resources"]}
    for resource in package["resources"]:
        schema, name = resource["schema"], resource["name"]
        (key,) = schema.get("uniqueKeys", [schema.get("primaryKey")])
        assert key == list(frames()[name].key)
        for foreign in schema.get("foreignKeys", []):
            target = foreign["reference"]["resource"] or name
            assert set(foreign["fields"]) <= fields[name]
            assert set(foreign["reference"]["fields"]) <= fields[target]
    applications = next(r for r in package["resources"] if r["name"] == "applications")
    assert {
        "fields": ["report_id"],
        "reference": {"resource": "reports", "fields": ["report_id"]},
    } in (applications["schema"]["foreignKeys"])


def test_titles_stand_in_both_languages(package: dict[str, Any]) -> None:
    for thing in [package, *package["resources"], *package["licenses"]]:
        assert thing["title"]
        assert re.search("[一-鿿]", thing["title_zh"])
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["title"]
            assert field["description"]
            assert field["title_zh"]


def test_above_the_store_paths_lead_into_it(sample_store: Store) -> None:
    folder = sample_store.root.parent
    path = write_datapackage(sample_store.root, folder, version="2024.1")
    told = json.loads(path.read_text(encoding="utf-8"))
    assert told["version"] == "2024.1"
    assert told["resources"][0]["path"][0].startswith("tidy/reports/year=")


def test_no_package_stands_beside_its_files(sample_store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="above"):
        write_datapackage(sample_store.root, tmp_path)
    with pytest.raises(StoreError, match="not a store"):
        write_datapackage(tmp_path)


def test_text_files_name_their_lists_and_what_is_missing() -> None:
    told = data_package({"reports": ["reports.csv"], "applications": ["applications.csv"]})
    jsonschema.validate(told, PACKAGE, cls=jsonschema.Draft202012Validator)
    reports, applications = told["resources"]
    assert reports["format"] == "csv"
    tables = next(f for f in reports["schema"]["fields"] if f["name"] == "tables")
    assert (tables["type"], tables["itemType"]) == ("list", "string")
    assert applications["schema"]["missingValues"] == [""]
    assert "foreignKeys" in applications["schema"]


def test_no_key_refers_to_what_is_not_there() -> None:
    (resource,) = data_package({"reviews": ["reviews.parquet"]})["resources"]
    assert "foreignKeys" not in resource["schema"]
