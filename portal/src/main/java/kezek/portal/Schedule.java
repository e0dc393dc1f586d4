package kezek.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the timed jobs of the features run while the portal serves; a command puts none of them together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedule {}
