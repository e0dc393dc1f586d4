package kezek.portal.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.springframework.stereotype.Controller;

/**
 * A controller of pages for people. Its addresses begin with the language ({@code @GetMapping("/rules")} answers {@code /kk/rules},
 * {@code /ru/rules}, {@code /en/rules}), and its methods may take a {@link Language}, {@link Texts}, the
 * {@link Instant} of the request and what is {@link FromRequest}. A page is
 * {@code new ModelAndView("rules/list", "view", view)}: the template {@code rules/list.jte} with one view record.
 */
@Controller
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PageController {}
