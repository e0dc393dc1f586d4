/** The auditor of a simulated city: it reads what happened and knows the rules from their text alone, nothing of the code under test. */
@NullMarked
package kezek.rulebook.city.audit;

import org.jspecify.annotations.NullMarked;
