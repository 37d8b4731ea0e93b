package clinic.remit.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of infra/kafka/topics.properties. */
final class Topics {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Topics() {}

    static List<NewTopic> defined() {
        Properties file = new Properties();
        Path path = Checkout.root().resolve("infra/kafka/topics.properties");
        try (Reader reader = Files.newBufferedReader(path)) {
            file.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.stringPropertyNames().stream()
                .sorted()
                .map(name -> topic(name, file.getProperty(name)))
                .toList();
    }

    /** Creates those that are not there yet. */
    static void create(String bootstrapServers) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "client.id", "local-stack");
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = Admin.create(config)) {
            while (true) {
                try {
                    createMissing(admin);
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    // a broker that is not yet in service refuses, and an answer that was lost makes the repeat a
                    // refusal
                    if (System.nanoTime() > end) {
                        throw new StartFailed("The topics could not be made: " + e.getMessage(), e);
                    }
                    Waiting.pause(Duration.ofMillis(200));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("interrupted");
        }
    }

    private static void createMissing(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        Set<String> there = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        List<NewTopic> missing = defined().stream()
                .filter(topic -> !there.contains(topic.name()))
                .toList();
        admin.createTopics(missing).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static NewTopic topic(String name, String definition) {
        List<String> words = new ArrayList<>(Arrays.asList(definition.strip().split("\\s+")));
        int partitions = Integer.parseInt(words.remove(0));
        Map<String, String> settings = new HashMap<>();
        words.forEach(word -> settings.put(word.split("=", 2)[0], word.split("=", 2)[1]));
        return new NewTopic(name, partitions, (short) 1).configs(settings);
    }
}
