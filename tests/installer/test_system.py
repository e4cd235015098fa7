import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import system

STUBS = {
    "dpkg-query": 'printf "installed qpdf\\ninstalled libglib2.0-0t64 libglib2.0-0 (= 2.84)\\n"',
    "apt-get": 'echo "apt-get $*" >> "$LOG"',
    "sudo": 'echo sudo >> "$LOG"; exec "$@"',
}


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """A machine with only these commands; returns the file in which they write what they did."""

    def with_commands(*names: str, user: int = 0, **other: str) -> Path:
        for name, lines in {**{name: STUBS[name] for name in names}, **other}.items():
            (tmp_path / name).write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
            (tmp_path / name).chmod(0o755)
        (tmp_path / "env").symlink_to(str(shutil.which("env")))
        monkeypatch.setenv("PATH", str(tmp_path))
        monkeypatch.setenv("LOG", str(tmp_path / "log"))
        monkeypatch.setattr(os, "geteuid", lambda: user)
        (tmp_path / "log").touch()
        return tmp_path / "log"

    return with_commands


def test_only_missing_packages_are_installed_and_after_an_update(
    machine: Callable[..., Path],
) -> None:
    log = machine("dpkg-query", "apt-get")
    system.ensure_packages(("qpdf", "openssl"))
    assert log.read_text(encoding="utf-8").splitlines() == [
        "apt-get -qq update",
        "apt-get -qq install -y --no-install-recommends openssl",
    ]


def test_nothing_is_installed_when_nothing_is_missing(machine: Callable[..., Path]) -> None:
    log = machine("dpkg-query", "apt-get")
    system.ensure_packages(("qpdf",))
    assert log.read_text(encoding="utf-8") == ""


def test_a_package_under_a_newer_name_is_not_missing(machine: Callable[..., Path]) -> None:
    log = machine("dpkg-query", "apt-get")
    system.ensure_packages(("libglib2.0-0",))
    assert log.read_text(encoding="utf-8") == ""


def test_who_is_not_root_installs_through_sudo(machine: Callable[..., Path]) -> None:
    log = machine("dpkg-query", "apt-get", "sudo", user=1000)
    system.ensure_packages(("openssl",))
    assert log.read_text(encoding="utf-8").splitlines()[:2] == ["sudo", "apt-get -qq update"]


def test_without_sudo_the_person_is_told_the_command(machine: Callable[..., Path]) -> None:
    machine("dpkg-query", "apt-get", user=1000)
    with pytest.raises(system.MissingPackages, match="apt-get install openssl"):
        system.ensure_packages(("openssl",))


def test_a_failed_installation_names_the_missing_packages(machine: Callable[..., Path]) -> None:
    machine("dpkg-query", **{"apt-get": "exit 100"})
    with pytest.raises(system.MissingPackages, match=r"update failed.*missing: openssl"):
        system.ensure_packages(("openssl",))


def test_the_judges_are_asked_for_by_the_tests_only(machine: Callable[..., Path]) -> None:
    log = machine("dpkg-query", "apt-get")
    system.ensure(tests=False)
    asked = log.read_text(encoding="utf-8")
    assert "libegl1" in asked
    assert "postgresql" not in asked
    system.ensure(tests=True)
    assert "postgresql" in log.read_text(encoding="utf-8")


def test_another_linux_is_told_what_to_install(
    machine: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    log = machine(qpdf="exit 0")
    monkeypatch.setattr(system, "LIBRARIES", ("nowhere",))
    monkeypatch.setattr(system, "JUDGES", ("qpdf", "pdfsig"))
    system.ensure(tests=True)
    said = capsys.readouterr()
    assert said.err == "Missing on this system, please install: libnowhere, pdfsig\n"
    assert said.out == log.read_text(encoding="utf-8") == ""
