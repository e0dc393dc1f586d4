/**
 * The web kit: languages in the path, texts, page templates, assets. A feature writes a {@link PageController}, a view record and a template;
 * the rest is here.
 */
@NullMarked
package kezek.portal.platform.web;

import org.jspecify.annotations.NullMarked;
