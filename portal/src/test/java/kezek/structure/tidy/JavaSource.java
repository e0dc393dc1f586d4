package kezek.structure.tidy;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import kezek.structure.Checkout.TextFile;
import org.jspecify.annotations.Nullable;

/** A Java file as the compiler's parser sees it, without looking up a single name. */
public final class JavaSource {

    private static final JavaCompiler COMPILER =
            Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE");
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    private static final Map<TextFile, JavaSource> PARSED = new ConcurrentHashMap<>();

    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    private JavaSource(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    /** A method, a constructor or an initializer: where it begins, how many lines and how many parameters it has. */
    public record Method(String name, long line, long lines, int parameters) {}

    /** A literal text, also a text block, and the line where it begins. */
    public record Text(String value, long line) {}

    /** A call with its line. */
    record Call(MethodInvocationTree tree, long line) {}

    /**
     * The parsed file, parsed once however many rules ask; a file that does not parse gives what the parser could rescue, the build complains
     * elsewhere.
     */
    public static JavaSource of(TextFile file) {
        return PARSED.computeIfAbsent(file, JavaSource::parse);
    }

    private static JavaSource parse(TextFile file) {
        var object = new SimpleJavaFileObject(URI.create("text:///" + file.path()), SimpleJavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.text();
            }
        };
        var task = (JavacTask) COMPILER.getTask(null, FILES, problem -> {}, List.of(), null, List.of(object));
        try {
            var unit = task.parse().iterator().next();
            return new JavaSource(unit, Trees.instance(task).getSourcePositions());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every method, constructor and initializer of every class; a constructor of a record counts no parameters. */
    public List<Method> methods() {
        var methods = new ArrayList<Method>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                for (var member : type.getMembers()) {
                    if (member instanceof MethodTree method) {
                        methods.add(extent(
                                method,
                                method.getName().toString(),
                                isOfRecord(type, method)
                                        ? 0
                                        : method.getParameters().size()));
                    } else if (member instanceof BlockTree initializer) {
                        methods.add(extent(initializer, "initializer", 0));
                    }
                }
                return super.visitClass(type, null);
            }
        }.scan(unit, null);
        return methods;
    }

    /** Every literal text of the file. */
    public List<Text> texts() {
        var texts = new ArrayList<Text>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                if (literal.getValue() instanceof String value) {
                    texts.add(new Text(value, line(literal)));
                }
                return super.visitLiteral(literal, null);
            }
        }.scan(unit, null);
        return texts;
    }

    /** The names that the file imports, in its order. */
    List<String> imports() {
        return unit.getImports().stream()
                .map(tree -> tree.getQualifiedIdentifier().toString())
                .toList();
    }

    /** Every method call of the file. */
    List<Call> calls() {
        var calls = new ArrayList<Call>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                calls.add(new Call(call, line(call.getMethodSelect())));
                return super.visitMethodInvocation(call, null);
            }
        }.scan(unit, null);
        return calls;
    }

    private static boolean isOfRecord(ClassTree type, MethodTree method) {
        return type.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
    }

    private Method extent(Tree tree, String name, int parameters) {
        var first = line(tree);
        var last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
        return new Method(name, first, last - first + 1, parameters);
    }

    private long line(Tree tree) {
        return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }
}
