from desktop.domain.letter_text import Passage, passages
from desktop.services.circular_body import BodySection, LetterBody
from reports.prose import Annex, Paragraph, Point, Points, Run, Table, text

TABLE = Table((text("Jumlah"),), ((text("{orang}"),),), (1,))
BODY = LetterBody(
    opening=(Paragraph((Run("Dengan "), Run("ini", bold=True))),),
    sections=(
        BodySection("", (TABLE,)),
        BodySection(
            "Isi",
            (
                Paragraph(text("Yaitu:")),
                Points(
                    (
                        Point(text("satu")),
                        Point(
                            text("dua"),
                            (Point(text("dua-satu")), Point(text("dua-dua"), binds="desa")),
                            TABLE,
                            binds="kelurahan",
                        ),
                    )
                ),
            ),
        ),
    ),
    closing=(Paragraph(text("Demikian.")),),
    annexes=(Annex("Format", (Paragraph(text("Nama:")),)),),
)


def test_all_words_are_walked_over_in_reading_order_with_their_places() -> None:
    assert list(passages(BODY)) == [
        Passage("opening:0", "Dengan ini"),
        Passage("section:0:0", "Jumlah"),
        Passage("section:0:0", "{orang}"),
        Passage("section:1", "Isi"),
        Passage("section:1:0", "Yaitu:"),
        Passage("section:1:1.0", "satu"),
        Passage("section:1:1.1", "dua", "kelurahan"),
        Passage("section:1:1.1", "Jumlah", "kelurahan"),
        Passage("section:1:1.1", "{orang}", "kelurahan"),
        Passage("section:1:1.1.0", "dua-satu", "kelurahan"),
        Passage("section:1:1.1.1", "dua-dua", "desa"),
        Passage("closing:0", "Demikian."),
        Passage("annex:0", "Format"),
        Passage("annex:0:0", "Nama:"),
    ]
