package kezek.portal.stateregister.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The envelopes, letter by letter. */
class EnvelopesTest {

    private static final UUID ID = UUID.fromString("0190b0c0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-21T07:00:00Z");

    private static final String QUESTION = """
            <?xml version="1.0" encoding="UTF-8"?>\
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
            <typ:SendMessage xmlns:typ="http://bip.bee.kz/SyncChannel/v10/Types"><request>\
            <requestInfo><messageId>0190b0c0-0000-7000-8000-000000000001</messageId>\
            <serviceId>GBDFL_UniversalServiceSync</serviceId><messageDate>2026-11-21T07:00:00Z</messageDate>\
            <sender><senderId>kezek</senderId><password>a&lt;b</password></sender></requestInfo>\
            <requestData><data><iin>700101900013</iin></data></requestData>\
            </request></typ:SendMessage></soap:Body></soap:Envelope>""";

    private static final String ANSWER = """
            <?xml version="1.0" encoding="UTF-8"?>\
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>\
            <typ:SendMessageResponse xmlns:typ="http://bip.bee.kz/SyncChannel/v10/Types"><response>\
            <responseInfo><messageId>7</messageId><correlationId>0190b0c0-0000-7000-8000-000000000001</correlationId>\
            <responseDate>2026-11-21T07:00:00Z</responseDate>\
            <status><code>SCSS001</code><message>OK</message></status></responseInfo>\
            <responseData><data><persons></persons></data></responseData>\
            </response></typ:SendMessageResponse></soap:Body></soap:Envelope>""";

    @Test
    void a_question_is_written_so_and_read_again() {
        assertThat(written(question().envelope())).isEqualTo(QUESTION);
        assertThat(read(QUESTION).flatMap(SyncQuestion::read)).contains(question());
    }

    @Test
    void an_answer_is_written_so_and_read_again() {
        assertThat(written(answer().envelope(NOW))).isEqualTo(ANSWER);
        assertThat(read(ANSWER).flatMap(SyncAnswer::read)).contains(answer());
    }

    @Test
    void an_answer_with_other_prefixes_and_a_header_is_the_same() {
        var other = ANSWER.replace("soap:", "S:")
                .replace("xmlns:soap", "xmlns:S")
                .replace("typ:", "ns2:")
                .replace("xmlns:typ", "xmlns:ns2")
                .replace("<S:Body>", "<S:Header><wsse xmlns='urn:security'/></S:Header><S:Body>")
                .replace(
                        "<data>",
                        "<data xmlns:xs='urn:x' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='xs:a'>");
        assertThat(read(other).flatMap(SyncAnswer::read)).contains(answer());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schemas.xmlsoap.org/soap/envelope/ | www.w3.org/2003/05/soap-envelope",
                "SyncChannel/v10                    | SyncChannel/v11",
                "SendMessageResponse                | SendMessage",
                "messageId                          | messageNumber",
                "<code>SCSS001</code>               | <code></code>",
                "status                             | state"
            })
    void another_envelope_is_no_answer(String part, String instead) {
        assertThat(read(ANSWER.replace(part, instead)).flatMap(SyncAnswer::read))
                .isEmpty();
    }

    @Test
    void a_fault_is_no_answer() {
        var fault = "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body><S:Fault>"
                + "<faultcode>S:Server</faultcode></S:Fault></S:Body></S:Envelope>";
        assertThat(read(fault).flatMap(SyncAnswer::read)).isEmpty();
    }

    @Test
    void an_answer_belongs_to_the_question_whose_number_it_repeats() {
        assertThat(answer().answers(question())).isTrue();
        var own = ID.toString();
        assertThat(new SyncAnswer(own, Optional.of("7"), SyncAnswer.OK, List.of()).answers(question()))
                .isFalse();
        assertThat(new SyncAnswer(own, Optional.empty(), SyncAnswer.OK, List.of()).answers(question()))
                .as("a service that knows no correlation")
                .isTrue();
        assertThat(new SyncAnswer("7", Optional.empty(), SyncAnswer.OK, List.of()).answers(question()))
                .isFalse();
    }

    @Test
    void a_sender_prints_no_password() {
        assertThat(question().toString()).contains("kezek").doesNotContain("a<b", "700101900013");
    }

    private static SyncQuestion question() {
        return new SyncQuestion(
                ID,
                "GBDFL_UniversalServiceSync",
                NOW,
                new SyncQuestion.Sender("kezek", "a<b"),
                List.of(XmlElement.of("iin", "700101900013")));
    }

    private static SyncAnswer answer() {
        return new SyncAnswer(
                "7", Optional.of(ID.toString()), SyncAnswer.OK, List.of(XmlElement.of("persons", List.of())));
    }

    private static Optional<XmlElement> read(String text) {
        return XmlReading.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(XmlElement root) {
        return new String(XmlWriting.write(root), StandardCharsets.UTF_8);
    }
}
