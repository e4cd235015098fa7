"""What the trail found, in a sentence for people who know no tables."""

from desktop.i18n import N_, _
from desktop.store.trail import Break, What

_BROKEN = {
    What.GAP: N_("An entry is missing before entry {seq} ({what})."),
    What.CHAIN: N_("Entry {seq} ({what}) does not follow the entry before it."),
    What.ENTRY: N_("The text of entry {seq} ({what}) is not what was recorded."),
    What.FACTS: N_("Entry {seq} ({what}) says something else than its sealed text."),
    What.END: N_("Entries after entry {seq} are missing, or the end of the trail was changed."),
    What.UNSEALED: N_("Changed past the program: {what}."),
    What.RULE: N_("The store's own rule {row_id} ({what}) is missing, changed or new."),
    What.ROW_CHANGED: N_("Not as it was last recorded (entry {seq}): {what}."),
    What.ROW_MISSING: N_("Gone without a record (last entry {seq}): {what}."),
    What.ROW_UNRECORDED: N_("Written without a record: {what}."),
    What.UNREADABLE: N_("Made unreadable past the program: {what}."),
    What.DOCUMENT: N_("The document {row_id} is not what was recorded."),
    What.BOOK: N_("The number book {row_id} has a gap or does not agree with its counter."),
}

_KINDS = {
    "": N_("rules of the server"),
    "circular": N_("text of a circular"),
    "contact": N_("contact"),
    "contribution_rate": N_("contribution rate"),
    "copy": N_("copy of a letter"),
    "copy_print": N_("print of a copy"),
    "delivery": N_("delivery of a copy"),
    "district": N_("district"),
    "district_name": N_("name of a district"),
    "document": N_("document"),
    "document_content": N_("contents of the documents"),
    "holiday": N_("holiday"),
    "legal_basis": N_("legal basis"),
    "letter": N_("letter"),
    "letter_template": N_("letter template"),
    "number_book": N_("line of the number book"),
    "number_counter": N_("counter of the number book"),
    "number_series": N_("number series"),
    "obligation": N_("obligation of a circular"),
    "office_holder": N_("office-holder"),
    "office_profile": N_("profile of the office"),
    "official": N_("official"),
    "other_office": N_("other office"),
    "other_office_name": N_("name of another office"),
    "paraf": N_("paraf"),
    "paraf_step": N_("place on a paraf route"),
    "person": N_("person with a login"),
    "post": N_("post"),
    "recipient": N_("recipient of a letter"),
    "regency": N_("regency"),
    "region_edition": N_("edition of the region list"),
    "store_info": N_("the store's own data"),
    "trail": N_("the trail itself"),
    "trail_head": N_("end of the trail"),
    "village": N_("village"),
    "village_alias": N_("other spelling of a village"),
    "village_name": N_("name of a village"),
}


def named(broken: Break) -> str:
    """Return what is broken and where, for the first link as for any other."""
    kind = _(_KINDS[broken.kind]) if broken.kind in _KINDS else broken.kind
    own = broken.row_id if broken.what is not What.RULE else ""
    facts = {"seq": broken.seq, "row_id": broken.row_id, "what": f"{kind} {own}".rstrip()}
    return _(_BROKEN[broken.what]).format_map(facts)
