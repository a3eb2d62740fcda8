"""The configuration file of a run: `gxdata.toml`."""

from gxdata.config.load import load_config
from gxdata.config.settings import Config, Pages, Releases, Years

__all__ = ["Config", "Pages", "Releases", "Years", "load_config"]
