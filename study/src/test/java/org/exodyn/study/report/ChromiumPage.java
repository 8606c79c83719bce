package org.exodyn.study.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page open in headless Chromium, driven over the DevTools protocol on this machine.
final class ChromiumPage implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SECONDS = 90;

    private final Process process;
    private final HttpClient client;
    private final WebSocket socket;
    private final Answers answers;

    private ChromiumPage(Process process, HttpClient client, WebSocket socket, Answers answers) {
        this.process = process;
        this.client = client;
        this.socket = socket;
        this.answers = answers;
    }

    static ChromiumPage open(String browser, Path profile, URI address) throws Exception {
        Files.createDirectories(profile);
        Process process = new ProcessBuilder(browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update",
                "--disable-sync", "--user-data-dir=" + profile, "--window-size=1280,900",
                "--remote-debugging-port=0", address.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            HttpClient client = HttpClient.newHttpClient();
            String host = "127.0.0.1:" + port(process, profile.resolve("DevToolsActivePort"));
            Answers answers = new Answers();
            WebSocket socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(target(client, host, address)), answers)
                    .get(SECONDS, TimeUnit.SECONDS);
            return new ChromiumPage(process, client, socket, answers);
        } catch (Exception exception) {
            process.destroyForcibly();
            throw exception;
        }
    }

    /// The value of an expression, once its promise is kept.
    String evaluate(String expression) throws Exception {
        var message = JSON.createObjectNode();
        message.put("id", 1).put("method", "Runtime.evaluate");
        message.putObject("params").put("expression", expression).put("awaitPromise", true).put("returnByValue", true);
        socket.sendText(JSON.writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode answer = JSON.readTree(answers.first.get(SECONDS, TimeUnit.SECONDS));
        return answer.path("result").path("result").path("value").asString();
    }

    @Override
    public void close() {
        socket.abort();
        client.shutdownNow();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        children.forEach(child -> child.onExit().completeOnTimeout(child, 5, TimeUnit.SECONDS).join());
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
    }

    private static String port(Process process, Path file) throws Exception {
        for (int turn = 0; turn < SECONDS * 10; turn++) {
            if (Files.exists(file)) {
                String text = Files.readString(file);
                if (text.contains("\n")) {
                    return text.substring(0, text.indexOf('\n')).strip();
                }
            }
            if (!process.isAlive()) {
                throw new IOException("the browser ended with " + process.exitValue());
            }
            Thread.sleep(100);
        }
        throw new IOException("the browser did not open its debugging port");
    }

    private static String target(HttpClient client, String host, URI address) throws Exception {
        for (int turn = 0; turn < SECONDS * 10; turn++) {
            String text = client.send(HttpRequest.newBuilder(URI.create("http://" + host + "/json/list")).build(),
                    HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode page : JSON.readTree(text)) {
                boolean wanted = page.path("url").asString().endsWith(String.valueOf(address.getPath()));
                if (wanted && page.path("title").asString().contains("Exodyn report")) {
                    return page.path("webSocketDebuggerUrl").asString();
                }
            }
            Thread.sleep(100);
        }
        throw new IOException("the page did not open");
    }

    private static final class Answers implements WebSocket.Listener {
        private final CompletableFuture<String> first = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                first.complete(text.toString());
            }
            socket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            first.completeExceptionally(error);
        }
    }
}
