package id.delapan.rules;

import id.delapan.rules.Token.Kind;
import id.delapan.source.Problems;
import id.delapan.source.Source;
import java.util.List;

/** The line of a rule file that names its pack. */
public final class PackageLine {
    private PackageLine() {}

    /** A checked rule file as it is, but for the pack it names. */
    public static String rename(Source file, String pack) {
        List<Token> words = Lexer.split(file, new Problems()).stream()
                .filter(t -> t.kind() != Kind.COMMENT)
                .toList();
        Token name = words.get(1);
        String text = file.text();
        int at = 0;
        for (int line = 1; line < name.line(); line++) {
            at = text.indexOf('\n', at) + 1;
        }
        at += name.column() - 1;
        return text.substring(0, at) + PackReader.packageName(pack) + text.substring(at + name.text().length());
    }
}
