/** Tests of the web kit: languages, texts, pages, assets. */
@NullMarked
package kezek.portal.platform.web;

import org.jspecify.annotations.NullMarked;
