"""Search over letters, their copies, numbers, villages and contacts: all words, in any order."""

from itertools import chain

from desktop.domain.search_words import wanted
from desktop.services import search_contacts, search_letters
from desktop.services.search_hits import Hit
from desktop.services.search_villages import villages
from desktop.store.store import Store


class Search:
    """What a desk looks for."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, words: str, limit: int = 6) -> tuple[Hit, ...]:
        """Everything that has all of the words, at most `limit` of each kind, the best first.

        The letter whose number is the one typed comes before those that only have it in theirs;
        a number and a village find the copy of that letter that goes there. A village that has all
        of the words comes before its copies.
        """
        asked = wanted(words)
        if not asked:
            return ()
        with self._store.reading() as view:
            places = villages(view, asked)
            letters = search_letters.Letters(view, asked, limit)
            home = search_contacts.villages(places, asked, limit)
            people = search_contacts.contacts(view, places, asked, limit)
            copies, numbers = letters.copies(places), letters.numbers()
            found = (copies, numbers, home, people) if not home else (home, people, copies, numbers)
            return (*letters.hits(), *chain.from_iterable(found))
