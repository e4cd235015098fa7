"""What can be wrong with a signature, a signer, or a signed file."""

from enum import StrEnum


class Flaw(StrEnum):
    """What does not hold."""

    NO_SIGNATURE = "no signature"
    KIND_UNKNOWN = "kind of signature unknown"
    MALFORMED = "malformed"
    RANGE_ODD = "range odd"
    GAP_HOLDS_MORE = "gap holds more than the signature"
    PADDING_NOT_EMPTY = "padding not empty"
    CONTENT_CHANGED = "content changed"
    VALUE_WRONG = "signature value wrong"

    OTHER_CERTIFICATE = "other certificate"
    OUTSIDE_VALIDITY = "signed outside the certificate's validity"

    TRUST_NOT_GIVEN = "trust not given"
    ISSUER_UNKNOWN = "issuer unknown"
    CHAIN_BROKEN = "chain broken"
    NOT_FOR_SIGNING = "certificate not for signing"
    EXPIRED = "certificate expired"
    NOT_YET_VALID = "certificate not yet valid"
    ALGORITHM_WEAK = "algorithm weak"

    NOT_TO_THE_END = "does not reach the end"
    REVISION_NOT_COVERED = "revision not covered"
    ADDED_AFTERWARDS = "added afterwards"
    CHANGED_AFTERWARDS = "changed afterwards"

    NOT_DISTINCT = "signatures not distinct"
    OTHER_COUNT = "other number of signatures"
    NOT_IN_STORE = "not in the store"
