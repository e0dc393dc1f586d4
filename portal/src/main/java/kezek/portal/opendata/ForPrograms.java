package kezek.portal.opendata;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller of answers for programs. Its addresses begin with {@link #PATH}; a question that it cannot understand is a {@link Misunderstood}. */
@RestController
@RequestMapping(path = ForPrograms.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface ForPrograms {

    /** Where the addresses for programs begin. */
    String PATH = "/api/v1";
}
