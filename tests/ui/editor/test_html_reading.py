from desktop.ui.editor.html_reading import read_html
from desktop.ui.editor.html_style import COLOURS, FONTS, LINKS, PICTURES
from desktop.ui.editor.html_writing import write_html
from desktop.ui.editor.items import Entry, Item, Kind, TableItem
from reports.prose import Run, Table, text

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style><!-- p.MsoNormal {font-size:11.0pt; font-family:"Calibri",sans-serif;} --></style></head>
<body lang=IN style='tab-interval:36.0pt'><!--StartFragment-->
<h1 style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>A.</span>Isi
Edaran<o:p></o:p></h1>
<p class=MsoNormal style='mso-margin-top-alt:auto'><span style='font-family:"Arial",sans-serif;
color:black'>Kepala <b>desa</b>
agar:<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if
!supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span><![endif]>mendata <i>calon</i> peserta;</p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><!--[if
!supportLists]--><span style='mso-list:Ignore'>a.<span>&nbsp;&nbsp;</span></span><!--[endif]-->NIK
dicocokkan</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'>melaporkan.</p>
<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal><b>Nama</b></p></td>
<td width=300><p class=MsoNormal><b>Jumlah</b></p></td></tr>
<tr><td width=100><p class=MsoNormal>Ani</p></td>
<td width=300><p class=MsoNormal align=right style='text-align:right'>12</p></td></tr></table>
<!--EndFragment--></body></html>"""


def points(html: str) -> list[tuple[int, str]]:
    return [
        (each.level, "".join(run.text for run in each.text))
        for each in read_html(html).entries
        if isinstance(each, Item)
    ]


def only(html: str) -> Entry:
    (entry,) = read_html(html).entries
    return entry


def test_word_keeps_its_headings_levels_styles_and_tables() -> None:
    table = Table((text("Nama"), text("Jumlah")), ((text("Ani"), text("12")),), (0.25, 0.75), (1,))
    assert read_html(WORD).entries == [
        Item(Kind.HEADING, text("Isi Edaran")),
        Item(Kind.PARAGRAPH, (Run("Kepala "), Run("desa", bold=True), Run(" agar:"))),
        Item(Kind.POINT, (Run("mendata "), Run("calon", italic=True), Run(" peserta;")), 1),
        Item(Kind.POINT, text("NIK dicocokkan"), 2),
        Item(Kind.POINT, text("melaporkan."), 1),
        TableItem(table),
    ]


def test_short_lines_that_word_counts_with_capitals_are_headings() -> None:
    html = """<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>
        <span style='mso-list:Ignore'>A.<span>&nbsp; </span></span>Latar Belakang</p>
        <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>
        <span style='mso-list:Ignore'>B.<span>&nbsp; </span></span>Ini sebuah kalimat.</p>"""
    assert read_html(html).entries == [
        Item(Kind.HEADING, text("Latar Belakang")),
        Item(Kind.POINT, text("Ini sebuah kalimat."), 1),
    ]


def test_lists_of_libreoffice_keep_their_levels() -> None:
    html = """<ol><li><p>satu</p><ol type="a"><li><p>dua</p></li></ol></li>
        <li><p>tiga</p></li></ol><p>empat</p>"""
    assert points(html) == [(1, "satu"), (2, "dua"), (1, "tiga"), (0, "empat")]


def test_lists_of_browsers_keep_their_levels() -> None:
    html = "<ul><li>satu<ul><li>dua</li></ul></li></ul><ol><li>tiga</ol>empat"
    assert points(html) == [(1, "satu"), (2, "dua"), (1, "tiga"), (0, "empat")]


def test_a_second_paragraph_of_an_item_is_a_paragraph() -> None:
    assert points("<ol><li><p>a</p><p>b</p></li></ol>") == [(1, "a"), (0, "b")]


def test_a_weight_of_normal_takes_the_bold_of_a_tag_away() -> None:
    html = '<b style="font-weight:normal"><span style="font-weight:700">a</span> b</b>'
    assert only(html) == Item(Kind.PARAGRAPH, (Run("a", bold=True), Run(" b")))


def test_a_line_break_ends_a_paragraph_and_is_a_space_in_a_point() -> None:
    assert points("a<br>b<ol><li>c<br>d</li></ol>") == [(0, "a"), (0, "b"), (1, "c d")]


def test_a_table_for_the_layout_only_is_no_table() -> None:
    assert points("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>") == [(0, "a"), (0, "b")]


def test_a_table_within_a_table_leaves_its_words() -> None:
    html = "<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>"
    assert only(html) == TableItem(Table((), ((text("a"), text("b")),), ()))


def test_short_rows_of_a_table_are_filled_up() -> None:
    html = "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>"
    assert only(html) == TableItem(Table((text("a"), text("b")), ((text("c"), ()),), ()))


def test_what_is_left_out_is_named() -> None:
    html = """<p style="font-family:Arial;color:#ff0000">a<img src=x><a href=y>b</a></p>"""
    assert read_html(html).dropped == {PICTURES, LINKS, FONTS, COLOURS}


def test_black_is_no_colour() -> None:
    assert read_html("<p style='color:rgb(0, 0, 0)'>a</p>").dropped == set()


def test_what_is_written_for_other_programs_is_read_as_it_was() -> None:
    bold = (Run("a & <b>", bold=True), Run(" i", italic=True), Run(" bi", bold=True, italic=True))
    entries: list[Entry] = [
        Item(Kind.HEADING, text("Isi")),
        Item(Kind.PARAGRAPH, bold),
        Item(Kind.POINT, text("satu"), 1),
        Item(Kind.POINT, text("dua"), 2),
        Item(Kind.POINT, text("tiga"), 3),
        Item(Kind.POINT, text("empat"), 1),
        TableItem(Table((text("x"), text("y")), ((text("1"), text("2")),), (), (1,))),
        Item(Kind.POINT, text("lima"), 1),
        Item(Kind.POINT, text("enam"), 1),
    ]
    assert read_html(write_html(entries)).entries == entries


def test_tags_that_were_never_opened_change_nothing() -> None:
    assert points("</b></table></ol>a</p>") == [(0, "a")]
