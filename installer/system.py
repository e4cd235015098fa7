"""What the operating system must bring: libraries for Qt, typefaces, and judges for the tests."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import subprocess
import sys

FOR_THE_PROGRAM = (
    *("libegl1", "libgl1", "libopengl0", "libglib2.0-0", "libdbus-1-3", "libfontconfig1"),
    *("libxkbcommon0", "libxkbcommon-x11-0", "libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4"),
    *("libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0", "libxcb-shape0"),
    *("libxcb-sync1", "libxcb-xfixes0", "libxcb-xinerama0", "libxcb-xkb1"),
    *("fonts-inter", "fonts-liberation", "fonts-texgyre"),
)
FOR_THE_TESTS = (
    *("postgresql", "qpdf", "poppler-utils", "openssl", "libnss3-tools"),
    *("default-jre-headless", "libpdfbox2-java", "libfontbox2-java", "libcommons-logging-java"),
    *("libbcprov-java", "libbcpkix-java", "libbcutil-java"),
    *("libactivation-java", "libjaxb-api-java"),
    *("xvfb", "xdotool", "gettext", "git"),
)
LIBRARIES = ("EGL", "GL", "dbus-1", "fontconfig", "xkbcommon-x11", "xcb-cursor", "xcb-icccm")
JUDGES = ("qpdf", "pdfsig", "pdftotext", "openssl", "java", "initdb", "Xvfb", "xdotool")


class MissingPackages(Exception):
    """The system lacks packages and they could not be installed; the message says which."""


def ensure(*, tests: bool) -> None:
    """Installs what is missing on Debian and its kin; elsewhere says what to install."""
    if shutil.which("dpkg-query") and shutil.which("apt-get"):
        ensure_packages(FOR_THE_PROGRAM + (FOR_THE_TESTS if tests else ()))
    else:
        tell_what_is_missing(tests=tests)


def ensure_packages(names: tuple[str, ...]) -> None:
    """Installs those of the Debian packages that dpkg does not have."""
    present = installed_packages()
    missing = [name for name in names if name not in present]
    if missing:
        install(missing)


def installed_packages() -> set[str]:
    """Names of the installed packages, and the names that these provide."""
    listing = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package} ${Provides}\n"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    lines = [line.replace(",", " ").split() for line in listing.splitlines()]
    return {word for status, *words in lines if status == "installed" for word in words}


def install(names: list[str]) -> None:
    """Runs apt-get as root, through sudo when started by someone else."""
    say(f"Installing Debian packages: {' '.join(names)}")
    rights = rights_to_install(names)
    apt_get(rights, ["update"], names)
    apt_get(rights, ["install", "-y", "--no-install-recommends", *names], names)


def rights_to_install(names: list[str]) -> list[str]:
    """The words before apt-get: none for root, sudo for others."""
    if sys.platform != "win32" and os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        return ["sudo"]
    raise MissingPackages(f"As root, please run: apt-get install {' '.join(names)}")


def apt_get(rights: list[str], words: list[str], names: list[str]) -> None:
    """One apt-get command that asks no questions; its talk goes to stderr."""
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    done = subprocess.run([*rights, *quiet, *words], check=False, stdout=sys.stderr)
    if done.returncode:
        raise MissingPackages(
            f"apt-get {words[0]} failed; these packages are missing: {' '.join(names)}"
        )


def tell_what_is_missing(*, tests: bool) -> None:
    """One sentence where packages have other names; Windows' PySide6 brings its libraries."""
    libraries = () if sys.platform == "win32" else LIBRARIES
    missing = [f"lib{name}" for name in libraries if not ctypes.util.find_library(name)]
    if tests:
        missing += [name for name in JUDGES if not shutil.which(name)]
    if missing:
        say(f"Missing on this system, please install: {', '.join(missing)}")


def say(sentence: str) -> None:
    """Set-up speaks to stderr; stdout belongs to the verb."""
    print(sentence, file=sys.stderr, flush=True)
