package kezek.portal.stateregister;

import java.time.LocalDate;
import java.util.stream.Stream;
import kezek.portal.stateregister.wire.SyncQuestion;
import kezek.rulebook.child.Iin;
import kezek.rulebook.child.Sex;

/** Answers of the three registers about one invented family, written by hand as the registers write them. */
final class GoodAnswers {

    static final Iin PARENT = new Iin("920417970296");
    static final Iin SON = invented(3);
    static final Iin DAUGHTER = invented(5);

    private GoodAnswers() {}

    /** The answer to a question. */
    static String to(SyncQuestion question) {
        return envelope(question.messageId().toString(), "SCSS001", content(question.service()));
    }

    static String envelope(String correlation, String code, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
                <ns2:SendMessageResponse xmlns:ns2="http://bip.bee.kz/SyncChannel/v10/Types"><response>
                <responseInfo><messageId>1</messageId><correlationId>%s</correlationId>
                <responseDate>2026-11-21T12:00:00.000+05:00</responseDate>
                <status><code>%s</code><message>OK</message></status></responseInfo>
                <responseData><data>
                <messageResult><code>00000</code><nameRu>Запрос</nameRu><nameKz>Сұрау</nameKz></messageResult>
                %s
                </data></responseData>
                </response></ns2:SendMessageResponse></S:Body></S:Envelope>
                """.formatted(correlation, code, content);
    }

    static String content(String service) {
        return Stream.of(Register.values())
                .filter(register -> register.serviceId().equals(service))
                .map(GoodAnswers::content)
                .findFirst()
                .orElseThrow();
    }

    private static String content(Register register) {
        return switch (register) {
            case PERSONS -> """
                    <persons><person><iin>%s</iin><surname>Тілеуова</surname><name>Гүлнар</name><patronymic>Асқарқызы</patronymic>
                    <birthDate>1992-04-17</birthDate><gender><code>2</code><nameRu>Женский</nameRu><nameKz>Әйел</nameKz></gender>
                    </person></persons>""".formatted(PARENT.value());
            case CIVIL_STATUS -> """
                    <children><child><iin>%s</iin><surname>Тілеуов</surname><name>Ерлан</name></child>
                    <child><iin>%s</iin><surname>Тілеуова</surname><name>Айзере</name><patronymic></patronymic></child></children>""".formatted(SON.value(), DAUGHTER.value());
            case BENEFITS ->
                """
                    <benefits><benefit><iin>%s</iin><code>special-needs</code></benefit>
                    <benefit><iin>%s</iin><code>large-family</code></benefit>
                    <benefit><iin>%s</iin><code>large-family</code></benefit>
                    <benefit><iin>%s</iin><code>serviceman</code></benefit>
                    <benefit><iin>%s</iin><code>of-another-year</code></benefit></benefits>""".formatted(SON.value(), SON.value(), DAUGHTER.value(), DAUGHTER.value(), DAUGHTER.value());
        };
    }

    private static Iin invented(int day) {
        return Iin.invented(LocalDate.of(2023, 3, day), Sex.MALE, day).orElseThrow();
    }
}
