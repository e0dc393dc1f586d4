/** The commands {@code import} and {@code export}: what a person types, and what is printed. */
@NullMarked
package kezek.portal.register.command;

import org.jspecify.annotations.NullMarked;
