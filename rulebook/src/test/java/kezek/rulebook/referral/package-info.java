@NullMarked
package kezek.rulebook.referral;

import org.jspecify.annotations.NullMarked;
