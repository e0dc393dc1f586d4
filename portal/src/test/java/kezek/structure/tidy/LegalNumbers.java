package kezek.structure.tidy;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kezek.structure.Checkout.TextFile;

/**
 * A number of the law lives in the rulebook, with its unit and its source: elsewhere nobody adds a literal number of minutes or days to a
 * moment. Exempt are {@code plusDays(1)} and {@code minusDays(1)}: they say «the next day» and «the day before», which no law can change.
 */
final class LegalNumbers {

    private static final Pattern SHIFT = Pattern.compile("(plus|minus)(Minutes|Hours|Days|Weeks|Months|Years)");
    private static final Pattern AMOUNT = Pattern.compile("of(Minutes|Hours|Days|Weeks|Months|Years)");
    private static final Set<String> NEIGHBOURING_DAY = Set.of("plusDays(1)", "minusDays(1)");

    private LegalNumbers() {}

    /** The calls of the file that move a moment by a literal amount, each with its line. */
    static List<String> in(TextFile file) {
        return JavaSource.of(file).calls().stream()
                .filter(call -> movesByLiteral(call.tree()))
                .map(call -> file.path() + ":" + call.line() + " " + written(call.tree()))
                .toList();
    }

    private static boolean movesByLiteral(MethodInvocationTree call) {
        var name = name(call);
        var arguments = call.getArguments();
        if (SHIFT.matcher(name).matches()) {
            return isNumber(arguments) && !NEIGHBOURING_DAY.contains(written(call));
        }
        if (name.equals("plus") || name.equals("minus")) {
            return isNumber(arguments)
                    || (arguments.size() == 1
                            && arguments.getFirst() instanceof MethodInvocationTree amount
                            && AMOUNT.matcher(name(amount)).matches()
                            && isNumber(amount.getArguments()));
        }
        return false;
    }

    private static boolean isNumber(List<? extends ExpressionTree> arguments) {
        return !arguments.isEmpty()
                && arguments.getFirst() instanceof LiteralTree literal
                && literal.getValue() instanceof Number;
    }

    private static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    private static String written(MethodInvocationTree call) {
        return name(call) + "("
                + String.join(
                        ", ", call.getArguments().stream().map(Object::toString).toList()) + ")";
    }
}
