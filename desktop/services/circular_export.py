"""Signed copies as files in a folder, under names that people understand."""

from pathlib import Path

from desktop.errors import NotAllowed
from desktop.i18n import _
from desktop.progress import Progress
from desktop.services.circular_record import file_name
from desktop.services.circular_rows import ExportResult
from desktop.services.files import write_new
from desktop.services.refusals import files_in_words
from desktop.store import circulars, documents
from desktop.store.store import Store


def export(store: Store, letter_id: str, folder: Path, progress: Progress) -> ExportResult:
    """Write every signed copy into the folder, which is made if it is missing.

    What was written stays when it is cancelled or the disk fills up; running it again goes on.
    """
    files, missing = _files(store, letter_id)
    with files_in_words(folder):
        folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for done, (name, document_id) in enumerate(files):
        progress.step(done, len(files), name)
        with store.reading() as view:
            content = documents.content(view, document_id)
        written += write_new(folder / name, content)
    return ExportResult(written, len(files) - written, missing)


def _files(store: Store, letter_id: str) -> tuple[list[tuple[str, str]], int]:
    """Pair the names with the documents of the signed copies, and count the others."""
    with store.reading() as view:
        every = circulars.copies(view, letter_id)
        rows = [row for row in every if row.document_id]
        fixed = [circulars.copy_content(view, row.id).content for row in rows]
    if not rows:
        raise NotAllowed(_("No copy of this letter is signed yet."))
    names = map(file_name, fixed)
    files = [(name, row.document_id or "") for name, row in zip(names, rows, strict=True)]
    return files, len(every) - len(rows)
