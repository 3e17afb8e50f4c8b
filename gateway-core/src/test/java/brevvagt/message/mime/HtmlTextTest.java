package brevvagt.message.mime;

import static org.assertj.core.api.Assertions.assertThat;

import brevvagt.fixtures.Cpu;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The text of HTML")
class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0101<b>90</b>-1234                                   | 010190-1234
            0101<span class=x>90</span>-<wbr>1234                | 010190-1234
            0101<!-- x -->90-1234                                | 010190-1234
            0101<span style="display: none">x</span>90-1234      | 010190-1234
            0101<span style=font-size:0>x</span>90-1234          | 010190-1234
            0101<img src="cid:a">90-1234                         | 010190-1234
            0101&#57;0&#x2d;1234                                 | 010190-1234
            0101&shy;90                                          | 0101\u00ad90
            010190&#8209;1234                                    | 010190\u20111234
            &aring;se &AElig;r&oslash; &amp; &lt;b&gt;           | åse Ærø & <b>
            &eacute;&euro;&hellip; &unknown; &                   | é€… &unknown; &
            a < b > c <3                                         | a < b > c <3
            a&nbsp;b                                             | a\u00a0b
            a   b \t c                                           | a b c
            <textarea>010190</textarea>                          | 010190
            """)
    void is_what_a_reader_sees(String html, String text) {
        assertThat(HtmlText.read(html).own().strip()).isEqualTo(text.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a</p><p>b</p>",
                "a<br>b",
                "<div>a</div>b",
                "<table><tr><td>a</td></tr><tr><td>b</td></table>",
                "<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>",
                "<li>a<li>b",
                "<h1>a</h1>b",
                "a<hr/>b"
            })
    void is_separated_at_blocks(String html) {
        assertThat(HtmlText.read(html).own().strip()).isEqualTo("a\nb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>            | a\\tb\\nc\\td
            <table><tr><th><p>a</p></th><th><p>b</p></th></tr></table>             | a\\tb
            <table><tr><td></td><td>b</td><td> </td><td>d</td></tr></table>        | \\tb\\t\\td
            <table><tr><td>Lillevej<br>8000 By</td><td>b</td></tr></table>            | Lillevej 8000 By\\tb
            <table><tr><td>12345678<br>010190-1234</td><td>b</td></tr></table>     | 12345678,010190-1234\\tb
            <table><tr><td>a<br>b<br>c<br>d<br>e</td><td>f</td></tr></table>       | a\\nb\\nc\\nd\\ne\\nf
            <table><tr><td>a</td><td style='display:none'>x</td><td>b</td></tr></table> | a\\tb
            """)
    void has_a_line_for_each_row_of_a_table_and_a_tab_between_its_cells(String html, String text) {
        assertThat(HtmlText.read(html).own().stripTrailing()).isEqualTo(text.translateEscapes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='display:none'>010190-1234</p>",
                "<p hidden>010190-1234</p>",
                "<span style='mso-hide:all'>0101<b>90</b>-1234</span>",
                "<!-- 010190-1234 -->",
                "<!--[if mso]><p>0101<b>90</b>-1234</p><![endif]-->",
                "<title>010190-1234</title>",
                "<img alt='010190-1234'>",
                "<a title=\"010190-1234\">x</a>",
                "<a href='mailto:a@b.example?subject=010190%2D1234'>x</a>",
                "<span aria-label=010190-1234>x</span>",
                "<input value='010190&#45;1234'>",
                "<meta name=description content='010190-1234'>",
                "<script>var cpr = '010190-1234';</script>",
                "<style>/* 010190-1234 */</style>",
                "<style>p::before {content: '010190-1234'}</style>",
                "<x-unknown data-cpr='010190-1234'>",
                "<p never closed 010190-1234",
                "<a href='never closed 010190-1234",
                "<!-- never closed 010190-1234",
                "<!never closed 010190-1234",
                "</p 010190-1234>",
                "<?php 010190-1234 ?>",
            })
    void includes_what_nobody_sees(String html) {
        var text = HtmlText.read("<p>synlig</p>" + html);

        assertThat(text.hidden()).contains("010190-1234");
        assertThat(text.own().strip()).startsWith("synlig");
    }

    @Test
    void leaves_numbers_of_layout_out() {
        var text = HtmlText.read("<style>@list l0 {mso-list-id:0101901234;}</style><td width=0101901234>x</td>");

        assertThat(text.hidden() + text.own()).doesNotContain("0101901234");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote>citat <blockquote>indre</blockquote> mere</blockquote>",
                "<div class='x gmail_quote'>citat <div>indre</div> mere</div>",
            })
    void knows_a_quote_and_where_it_ends(String quote) {
        var text = HtmlText.read("<div>svar" + quote + "under</div>");

        assertThat(text.own().strip()).isEqualTo("svar\nunder");
        assertThat(text.quoted()).contains("citat", "indre", "mere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div id=\"divRplyFwdMsg\" dir=ltr>",
                "<div id=appendonsend></div>",
                "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>"
            })
    void is_quoted_to_its_end_below_outlook_s_marks(String mark) {
        var text = HtmlText.read("<p>svar</p>" + mark + "<p>citat</p></div><p>mere</p>");

        assertThat(text.own().strip()).isEqualTo("svar");
        assertThat(text.quoted().strip()).isEqualTo("citat\nmere");
    }

    @Test
    void survives_any_depth_and_any_heap_of_unfinished_markup_in_linear_time() {
        for (var piece : new String[] {
            "<div>",
            "<b><i>",
            "<blockquote>",
            "<!--",
            "<!",
            "<a ",
            "</",
            "<title>",
            "<style>",
            "<a href='",
            "&",
            "<a b='>",
            "<!--<!--<div>",
            "<script></",
            "<p style='display:none'>",
            "<table><tr><td>",
            "<table>",
            "<tr><td>a",
            "<td>a<br>"
        }) {
            var html = piece.repeat(100_000) + "010190-1234";

            assertThat(Cpu.of(() -> {
                        var text = HtmlText.read(html);
                        assertThat(text.own() + text.quoted() + text.hidden()).contains("010190-1234");
                    }))
                    .as(piece)
                    .isLessThan(Duration.ofSeconds(2));
        }
    }
}
