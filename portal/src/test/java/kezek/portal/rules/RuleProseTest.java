package kezek.portal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleProseTest {

    @Test
    void paragraphs_and_lists_become_html() {
        assertThat(RuleProse.html("Бала **ертерек** тұрады.\n\n- бір\n- екі"))
                .contains("<p>Бала <strong>ертерек</strong> тұрады.</p>", "<li>бір</li>");
    }

    @Test
    void sub_headings_stand_below_the_title_of_the_page() {
        assertThat(RuleProse.html("### Мысал")).contains("<h2>Мысал</h2>");
    }

    @Test
    void raw_html_is_shown_as_text() {
        assertThat(RuleProse.html("<script>alert(1)</script>\n\na <b onclick=x>b</b>"))
                .doesNotContain("<script", "<b ")
                .contains("&lt;script&gt;");
    }

    @Test
    void a_link_to_a_script_loses_its_address() {
        assertThat(RuleProse.html("[a](javascript:alert(1))")).doesNotContain("javascript");
    }

    @ParameterizedTest
    @CsvSource({
        "queue-order.md, queue-order",
        "stop-list.md#examples, stop-list#examples",
        "https://adilet.zan.kz/a.md, https://adilet.zan.kz/a.md"
    })
    void a_link_to_another_rule_file_leads_to_its_page(String written, String shown) {
        assertThat(RuleProse.html("[a](" + written + ")")).contains("href=\"" + shown + "\"");
    }
}
