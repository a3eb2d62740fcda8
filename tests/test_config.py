"""The configuration file: what is unknown or of the wrong type is refused before anything starts."""

from pathlib import Path

import pytest

from gxdata.config import Config, Releases, load_config
from gxdata.errors import ConfigError
from tests.conftest import ROOT


def write(folder: Path, text: str) -> Path:
    path = folder / "gxdata.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_projects_own_configuration_is_valid() -> None:
    config = load_config(ROOT / "gxdata.toml")
    assert isinstance(config, Config)
    assert config.langs == ("zh", "en")


def test_paths_count_from_the_files_folder(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, 'raw = ["in"]\nstore = "s"'))
    assert config.raw == (tmp_path / "in",)
    assert config.store == tmp_path / "s"


def test_releases_are_off_unless_asked_for(tmp_path: Path) -> None:
    assert load_config(write(tmp_path, 'raw = ["in"]')).release is None
    asked = load_config(write(tmp_path, 'raw = ["in"]\n[release]'))
    assert asked.release == Releases(tmp_path / "releases")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('raw = ["in"]\nyaers = [2021]', "Did you mean 'years'"),
        ('raw = "in"', "raw = 'in' is not a list of paths"),
        ('raw = ["in"]\nyears = ["2021"]', "years"),
        ('raw = ["in"]\nlangs = ["fr"]', "langs"),
        ('raw = ["in"]\nworkers = 0', "workers"),
        ('raw = ["in"]\nworkers = true', "workers"),
        ('store = "s"', "'raw' is missing"),
        ("raw = [", "not a readable TOML"),
        ('raw = ["in"]\nstore = "s"\nout = "s"', "out is the folder of store"),
        ('raw = ["in"]\nstore = "s"\nout = "s/pages"', "out lies within that of store"),
        ('raw = ["in"]\nout = "p"\nruns = "p/runs"', "runs lies within that of out"),
        ('raw = ["."]\nstore = "s"', "lies within that of raw"),
        ('raw = ["in"]\nrelease = true', "write [release]"),
        ('raw = ["in"]\n[release]\nuot = "r"', "unknown key 'uot' in [release]"),
        ('raw = ["in"]\n[release]\nout = 3', "release.out = 3"),
        ('raw = ["in"]\nrun_address = "runs/"', "{run}"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_config(write(tmp_path, text))
    assert message in str(caught.value)
    assert "gxdata.toml" in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such configuration file"):
        load_config(tmp_path / "none.toml")
