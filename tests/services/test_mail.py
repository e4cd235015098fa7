"""Setting up the office's mail: settings, password and a first look at the server."""

from dataclasses import replace
from typing import ClassVar

import pytest
from keyring.backend import KeyringBackend

from desktop import secrets
from desktop.errors import Conflict, InvalidInput, MailRefused, NotAllowed
from desktop.services.mail_settings import PLACEHOLDERS, MailSettings
from tests.mail_server import HOST, LOGIN, PASSWORD, WRONG
from tests.offices import Desks
from tests.senders import SENDER, Sender, file_sender, manners, save_mail

__all__ = ["file_sender", "manners"]


class Vault(KeyringBackend):
    """A store of secrets that lives as long as a test."""

    kept: ClassVar[dict[tuple[str, str], str]]
    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return type(self).kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        type(self).kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del type(self).kept[service, username]


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> type[Vault]:
    Vault.kept = {}
    monkeypatch.setattr(secrets, "ALLOWED", (f"{__name__}.Vault",))
    return Vault


READY = {"host": "mail.example", "sender": SENDER}


def test_a_new_office_has_its_words_and_no_server(desks: Desks) -> None:
    mail = desks.clerk.mail.settings()
    assert not mail.ready
    assert "{nomor}" in mail.subject
    assert mail.security == "starttls"


def test_the_settings_are_kept_for_every_desk_and_the_password_is_not_among_them(
    desks: Desks,
) -> None:
    kept = save_mail(desks.at("admin"), **READY)
    assert desks.clerk.mail.settings() == kept
    assert kept.ready
    assert "password" not in MailSettings.__dataclass_fields__


def test_two_desks_do_not_overwrite_each_other(desks: Desks) -> None:
    settings = desks.at("admin").settings.mail
    (before,) = settings.rows()
    kept = save_mail(desks.at("admin"), **READY)
    with pytest.raises(Conflict):
        settings.save(replace(before, host="lain.example", sender=SENDER), before)
    assert desks.clerk.mail.settings() == kept


def test_only_an_administrator_sets_the_mail_up(desks: Desks) -> None:
    with pytest.raises(NotAllowed):
        save_mail(desks.clerk, **READY)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("host", " "),
        ("host", "mail example"),
        ("port", 0),
        ("port", 65_536),
        ("per_minute", -1),
        ("timeout_s", 0),
        ("sender", "dinas"),
        ("reply_to", "dinas@"),
        ("certificate", "bukan"),
        ("security", "none"),
        ("subject", ""),
        ("body", "Yth. {siapa}"),
        ("whatsapp", "{nomor} {apa}"),
    ],
)
def test_what_breaks_a_rule_is_refused_at_its_field(
    file_desks: Desks, field: str, value: object
) -> None:
    before = file_desks.clerk.mail.settings()
    with pytest.raises(InvalidInput) as refused:
        save_mail(file_desks.at("admin"), **(READY | {field: value}))
    assert refused.value.field == field
    assert file_desks.clerk.mail.settings() == before


def test_a_plain_connection_has_to_be_permitted(file_desks: Desks) -> None:
    kept = save_mail(file_desks.at("admin"), **READY, security="none", unprotected=True)
    assert kept.server("").unprotected


def test_every_placeholder_may_be_used(file_desks: Desks) -> None:
    words = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    assert save_mail(file_desks.at("admin"), **READY, body=words).body == words


@pytest.mark.parametrize("damage", ['"nothing"', '{"port": "587", "security": "ssl"}'])
def test_settings_that_make_no_sense_are_as_shipped(file_desks: Desks, damage: str) -> None:
    shipped = file_desks.clerk.mail.settings()
    statement = "UPDATE office_profile SET settings = json_set(settings, '$.mail', json(?))"
    file_desks.place.sql("admin", statement, damage)
    assert file_desks.clerk.mail.settings() == shipped


def test_an_office_without_any_settings_has_those_that_ship(file_desks: Desks) -> None:
    shipped = file_desks.clerk.mail.settings()
    file_desks.place.sql("admin", "UPDATE office_profile SET settings = NULL")
    assert file_desks.clerk.mail.settings() == shipped
    assert save_mail(file_desks.at("admin"), **READY).host == "mail.example"


def test_the_server_is_tried_without_sending_anything(file_sender: Sender) -> None:
    mail = file_sender.desks.at("admin").mail
    mail.test(mail.settings(), PASSWORD)
    with pytest.raises(MailRefused, match="kata sandi"):
        mail.test(mail.settings(), WRONG)
    with pytest.raises(InvalidInput):
        mail.test(replace(mail.settings(), host=""), PASSWORD)
    assert file_sender.server.taken == []


def test_a_password_is_kept_on_this_computer_where_it_has_a_place_for_it(
    file_sender: Sender, vault: type[Vault]
) -> None:
    mail = file_sender.desks.clerk.mail
    assert mail.keep_password(PASSWORD)
    assert vault.kept == {("lindungdesa", f"{LOGIN}@{HOST}"): PASSWORD}
    letter_id = file_sender.signed(villages=1)
    assert not file_sender.desks.clerk.sending.plan(letter_id).needs_password
    assert file_sender.send(letter_id, password=None).sent == 1
    mail.forget_password()
    assert vault.kept == {}
    assert file_sender.desks.clerk.sending.plan(letter_id).needs_password


def test_a_server_without_login_needs_no_password(file_sender: Sender) -> None:
    file_sender.set_up(login="")
    letter_id = file_sender.signed(villages=1)
    assert not file_sender.desks.clerk.sending.plan(letter_id).needs_password
