package id.delapan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.delapan.model.Lang;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class HelpTest {
    private static final Path TEXTS = Path.of("src/main/resources/id/delapan/cli");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "id|Pemakaian: delapan |Opsi:|Perintah:|[PERINTAH]", "en|Usage: delapan |Options:|Commands:|[COMMAND]"
    })
    void speaksBothLanguages(String lang, String usage, String options, String commands, String label) {
        String help = Cli.bare("--help", "--lang", lang).exits(0).out();

        assertThat(help).startsWith(usage).contains("\n" + options + "\n", "\n" + commands + "\n", label)
                .contains("evaluate", "explain", "verify", "rules");
        assertThat(Cli.bare("rules", "-h", "--lang", lang).exits(0).out()).contains(label, commands);
    }

    @Test
    void isPlainTextUnlessOnATerminal() {
        assertThat(Cli.bare("--help").out()).doesNotContain("\u001b");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void describesEveryCommandOptionAndArgument(Lang lang) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
        List<String> bare = new ArrayList<>();
        int commands = walk(Main.commands(new Console(new Streams(nowhere, nowhere, false, false), lang, false)), bare);

        assertThat(bare).isEmpty();
        assertThat(commands).isGreaterThan(8);
    }

    private static int walk(CommandLine command, List<String> bare) {
        String name = command.getCommandSpec().qualifiedName();
        int count = 1;
        if (!command.getUsageMessage().contains("\n" + String.join("", command.getCommandSpec().usageMessage().description()).split(" ")[0])) {
            bare.add(name);
        }
        for (ArgSpec arg : command.getCommandSpec().args()) {
            if (String.join("", arg.description()).isBlank()) {
                bare.add(name + " " + arg.paramLabel());
            }
        }
        for (CommandLine sub : command.getSubcommands().values()) {
            count += walk(sub, bare);
        }
        return count;
    }

    @ParameterizedTest
    @CsvSource({"cli/usage.properties, cli/usage_en.properties", "source/messages_id.properties, source/messages_en.properties"})
    void hasTheSameTextsInBothLanguages(String indonesian, String english) throws IOException {
        Properties id = load(TEXTS.resolveSibling(indonesian));
        Properties en = load(TEXTS.resolveSibling(english));

        assertThat(id.stringPropertyNames()).hasSizeGreaterThan(15).isEqualTo(en.stringPropertyNames());
        assertThat(id.stringPropertyNames()).allSatisfy(key -> assertThat(places(id.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key))));
    }

    private static List<String> places(String text) {
        return java.util.regex.Pattern.compile("\\{[0-9]}").matcher(text).results().map(r -> r.group()).sorted().distinct().toList();
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void tellsItsVersion() {
        assertThat(Cli.bare("--version").exits(0).out()).matches("delapan [0-9].*\nJava [0-9].*\n");
    }
}
