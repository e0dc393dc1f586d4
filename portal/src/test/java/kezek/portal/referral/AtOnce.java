package kezek.portal.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who come at the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** All of it at the same moment, each in a virtual thread of its own; the answers in the order of the questions. */
    static <T> List<T> ask(List<Callable<T>> questions) {
        var start = new CountDownLatch(1);
        var answers = new ArrayList<T>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = questions.stream()
                    .map(question -> threads.submit(() -> {
                        start.await();
                        return question.call();
                    }))
                    .toList();
            start.countDown();
            for (var one : running) {
                answers.add(one.get());
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
        return answers;
    }
}
