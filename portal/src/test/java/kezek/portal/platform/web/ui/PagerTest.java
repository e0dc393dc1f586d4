package kezek.portal.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagerTest {

    @Test
    void the_first_page_has_only_a_next_one() {
        var pager = new Pager("/kk/queue", 1, 2);
        assertThat(pager.hasPrevious()).isFalse();
        assertThat(pager.next()).isEqualTo("/kk/queue?page=2");
    }

    @Test
    void the_last_page_has_only_a_previous_one_and_keeps_the_filters() {
        var pager = new Pager("/kk/queue?lane=ordinary", 2, 2);
        assertThat(pager.hasNext()).isFalse();
        assertThat(pager.previous()).isEqualTo("/kk/queue?lane=ordinary&page=1");
    }

    @Test
    void there_is_no_page_before_the_first_and_none_after_the_last() {
        assertThatThrownBy(() -> new Pager("/", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pager("/", 2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
