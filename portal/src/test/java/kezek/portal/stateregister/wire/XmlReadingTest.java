package kezek.portal.stateregister.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class XmlReadingTest {

    @Test
    void elements_have_names_texts_and_children() {
        var root = read("<a xmlns='urn:x'> <b xmlns=''>one</b><b xmlns=''><![CDATA[<two>]]></b><c>&lt;&#1241;</c></a>");
        assertThat(root.is("urn:x", "a")).isTrue();
        assertThat(root.children("b").map(XmlElement::text)).containsExactly("one", "<two>");
        assertThat(root.child("b")).as("there are two").isEmpty();
        assertThat(root.textOf("c")).contains("<ә");
        assertThat(root.textOf("d")).isEmpty();
    }

    @Test
    void an_element_prints_its_name_and_nothing_that_stands_in_it() {
        assertThat(XmlElement.of("surname", "Ким")).hasToString("XmlElement[surname]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a>&unknown;</a>",
                "<a b='1' b='2'/>",
                "<p:a/>",
                "<a>\u0000</a>"
            })
    void what_is_not_well_formed_is_nothing(String text) {
        assertThat(XmlReading.read(bytes(text))).isEmpty();
    }

    @Test
    void what_is_not_utf_8_is_nothing() {
        assertThat(XmlReading.read("<a>ә</a>".getBytes(StandardCharsets.UTF_8))).isPresent();
        assertThat(XmlReading.read("<a>ә</a>".getBytes(StandardCharsets.UTF_16)))
                .isEmpty();
        assertThat(XmlReading.read("<a>é</a>".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>",
                "<!DOCTYPE a [<!ENTITY % e SYSTEM 'file:///etc/hostname'> %e;]><a/>",
                "<!DOCTYPE a [<!ENTITY e 'ha'><!ENTITY f '&e;&e;&e;&e;'><!ENTITY g '&f;&f;&f;&f;'>]><a>&g;</a>"
            })
    void a_document_type_is_refused_whatever_it_declares(String text) {
        assertThat(XmlReading.read(bytes(text))).isEmpty();
    }

    @Test
    void depth_is_bounded() {
        assertThat(XmlReading.read(bytes("<a>".repeat(40) + "</a>".repeat(40)))).isPresent();
        assertThat(XmlReading.read(bytes("<a>".repeat(41) + "</a>".repeat(41)))).isEmpty();
    }

    @Test
    void the_number_of_elements_is_bounded() {
        assertThat(XmlReading.read(bytes("<a>" + "<b/>".repeat(4_999) + "</a>")))
                .isPresent();
        assertThat(XmlReading.read(bytes("<a>" + "<b/>".repeat(5_000) + "</a>")))
                .isEmpty();
    }

    @Test
    void length_is_bounded() {
        var fits = "<a>" + "x".repeat(XmlReading.LONGEST - 7) + "</a>";
        assertThat(XmlReading.read(bytes(fits))).isPresent();
        assertThat(XmlReading.read(bytes(fits + " "))).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() {
        var element = XmlElement.of("a", List.of(XmlElement.of("b", "<&>\"' ]]> ә 🙂"), XmlElement.of("c", "")));
        assertThat(XmlReading.read(XmlWriting.write(element))).contains(element);
    }

    @Test
    void what_xml_cannot_say_becomes_a_blank() {
        var written = XmlWriting.write(XmlElement.of("a", "x\u0000\u0008\uFFFFy"));
        assertThat(XmlReading.read(written)).contains(XmlElement.of("a", "x   y"));
    }

    private static XmlElement read(String text) {
        return XmlReading.read(bytes(text)).orElseThrow();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
